'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import type { DesignField } from '#lib/cakes/design/fields.ts';
import type { Mend } from '#lib/cakes/design/mends.ts';
import { fieldsOf, type Violation } from '#lib/cakes/design/rules.ts';
import { partName } from '../part-names.ts';
import { useStudioContext } from './studio-context.ts';

const BOX = 'mt-3 rounded-tile border-l-4 bg-surface p-4 shadow-soft';

/** Why a choice that was just pressed is not made, and what could be changed for it. */
export function RefusedChoice({ field }: { field: DesignField }) {
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  const { refusal, dismissRefusal } = useStudioContext();
  const changesText = useChangesText();
  const isHere = refusal?.field === field;
  const box = useRef<HTMLDivElement>(null);

  // On a phone the cake is above and the price below: between them there may be no room for it where it is.
  useEffect(() => {
    if (isHere && refusal) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere, refusal]);

  return (
    <div ref={box} role="status" className="scroll-mt-(--studio-top) scroll-mb-36">
      {isHere && (
        <div className={`${BOX} border-accent`}>
          <p className="font-semibold">
            {t('blocked', { field: parts(`field.${field}`), choice: partName(parts, field, refusal.value) })}
          </p>
          <RuleText violation={refusal.violation} />
          <Mends mends={refusal.mends} label={(mend) => t('take', { changes: changesText(mend, refusal.violation) })}>
            <Button look="plain" className="min-h-11! px-2! py-2! text-base" onClick={dismissRefusal}>
              {t('dismiss')}
            </Button>
          </Mends>
        </div>
      )}
    </div>
  );
}

/** What is wrong with the design as it is, told where it was brought about. */
export function Problems({ field }: { field: DesignField }) {
  const t = useAreaTexts('cakeStudio');
  const { violations, changed, mendsOf } = useStudioContext();
  const changesText = useChangesText();
  const here = violations.filter((violation) => placeOf(violation, changed) === field);
  return here.map((violation) => (
    <div key={violation.reason} data-problem tabIndex={-1} className={`${BOX} border-danger`}>
      <RuleText violation={violation} />
      <Mends
        mends={mendsOf(violation)}
        label={(mend) => {
          const changes = changesText(mend, violation);
          return mend.changes.some(({ field }) => field === 'text') ? changes : t('mend', { changes });
        }}
      />
    </div>
  ));
}

/** Where a violation is told: at what was changed last, if it has to do with it. */
function placeOf({ reason, field }: Violation, changed: DesignField | null): DesignField {
  return changed && fieldsOf(reason).includes(changed) ? changed : field;
}

function RuleText({ violation }: { violation: Violation }) {
  const rules = useAreaTexts('cakeRules');
  return <p>{rules(violation.reason as never, violation.values as never)}</p>;
}

type MendsProps = { mends: Mend[]; label: (mend: Mend) => string; children?: ReactNode };

function Mends({ mends, label, children }: MendsProps) {
  const { mend } = useStudioContext();
  const box = useRef<HTMLDivElement>(null);
  if (mends.length === 0 && !children) return null;

  /** The button is gone once it has been pressed: what it was about gets the focus. */
  function press(way: Mend) {
    const group = box.current?.closest('[data-field]');
    flushSync(() => mend(way));
    const chosen =
      group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('textarea, input');
    chosen?.focus();
  }

  return (
    <div ref={box} className="mt-3 flex flex-wrap gap-2">
      {mends.map((mend) => (
        <Button
          key={mend.changes.map(({ field, value }) => `${field}=${value}`).join()}
          look="quiet"
          className="min-h-11! bg-plaster! px-4! py-2! text-left text-base shadow-none!"
          onClick={() => press(mend)}
        >
          {label(mend)}
        </Button>
      ))}
      {children}
    </div>
  );
}

/** `Icing: Buttercream and Tiers: One`, or what is done to the text. */
function useChangesText() {
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  return ({ changes }: Mend, { values }: Violation): string =>
    changes
      .map(({ field, value }) => {
        if (field === 'text') return values.letters ? t('leaveOut', { letters: values.letters }) : t('breakLines');
        return t('change', { field: parts(`field.${field}`), choice: partName(parts, field, value) });
      })
      .join(` ${t('and')} `);
}
