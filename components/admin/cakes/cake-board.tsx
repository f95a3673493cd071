'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeLine } from '#lib/cakes/schema.ts';
import { cakeStages } from '#lib/cakes/stages.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { CakeRow } from './cake-row.tsx';
import { useCakes } from './use-cakes.ts';

/** Every cake under the stage that it has come to; what hurries stands first. */
export function CakeBoard({ initial, locale }: { initial: CakeLine[]; locale: Locale }) {
  const t = useAreaTexts('cakeBoard');
  const { cakes, isStale } = useCakes(initial);
  const stages = cakeStages.filter((stage) => cakes.some((cake) => cake.stage === stage));
  return (
    <>
      {isStale && (
        <p role="status" className="mt-4 font-medium text-danger">
          {t('away')}
        </p>
      )}
      {stages.length === 0 && <p className="mt-8 text-lg">{t('none')}</p>}
      {stages.map((stage) => {
        const there = cakes
          .filter((cake) => cake.stage === stage)
          .sort((one, other) => Number(other.isRush) - Number(one.isRush));
        return (
          <section key={stage} aria-labelledby={`stage-${stage}`} className="mt-10">
            <h2 id={`stage-${stage}`} className="flex flex-wrap items-baseline gap-x-3 text-2xl">
              {t(`stage.${stage}`)}
              <span className="font-sans text-base font-normal text-muted">{t('count', { count: there.length })}</span>
            </h2>
            <ul className="mt-4 grid gap-3">
              {there.map((cake) => (
                <li key={cake.id}>
                  <CakeRow cake={cake} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
