'use client';

import type { ReactNode } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeWishes } from '#lib/cakes/design/schema.ts';
import { CandlesField } from './candles-field.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { InscriptionField } from './inscription-field.tsx';
import { Breakdown } from './summary.tsx';
import { WishesFields } from './wishes-fields.tsx';

export const steps = ['size', 'inside', 'icing', 'decoration', 'inscription', 'wishes'] as const;
export type StepName = (typeof steps)[number];

type Props = { wishes: CakeWishes; onWishes: (wishes: CakeWishes) => void };

/** All that can be chosen, in the order in which a baker would ask. */
export function Steps({ wishes, onWishes }: Props) {
  const controls: Record<StepName, ReactNode> = {
    size: (
      <>
        <ChoiceGroup field="servings" look="chips" />
        <ChoiceGroup field="shape" look="tiles" />
        <ChoiceGroup field="tiers" look="tiles" />
      </>
    ),
    inside: (
      <>
        <ChoiceGroup field="sponge" look="tiles" />
        <ChoiceGroup field="filling" look="tiles" />
      </>
    ),
    icing: (
      <>
        <ChoiceGroup field="icing" look="tiles" />
        <ChoiceGroup field="color" look="swatches" />
      </>
    ),
    decoration: (
      <>
        <ChoiceGroup field="border" look="tiles" />
        <ChoiceGroup field="borderColor" look="swatches" />
        <ChoiceGroup field="fruit" look="pairs" />
        <ChoiceGroup field="flowers" look="pairs" />
        <ChoiceGroup field="sprinkles" look="pairs" />
        <CandlesField />
      </>
    ),
    inscription: (
      <>
        <InscriptionField />
        <ChoiceGroup field="face" look="words" />
        <ChoiceGroup field="letterColor" look="swatches" />
        <ChoiceGroup field="place" look="words" />
        <ChoiceGroup field="line" look="words" />
      </>
    ),
    wishes: <WishesFields wishes={wishes} onChange={onWishes} />,
  };
  return (
    <div className="flex min-w-0 flex-col gap-12">
      {steps.map((step, index) => (
        <Step key={step} step={step} number={index + 1}>
          {controls[step]}
        </Step>
      ))}
      <div className="md:hidden">
        <Breakdown />
      </div>
    </div>
  );
}

function Step({ step, number, children }: { step: StepName; number: number; children: ReactNode }) {
  const t = useAreaTexts('cakeStudio');
  return (
    <section aria-labelledby={stepId(step)}>
      <h2
        id={stepId(step)}
        tabIndex={-1}
        className="flex scroll-mt-(--studio-top) items-baseline gap-3 text-2xl outline-none"
      >
        <span aria-hidden="true" className="font-display text-primary">
          {number}
        </span>
        {t(`step.${step}`)}
      </h2>
      <div className="mt-5 flex flex-col gap-7">{children}</div>
    </section>
  );
}

export function stepId(step: StepName): string {
  return `step-${step}`;
}
