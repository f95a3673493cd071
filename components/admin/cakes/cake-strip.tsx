'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { CardMarks } from './card-face.tsx';
import { useCakeName } from './use-cake-name.ts';

type Props = { stage: 'waiting' | 'drawing' | 'cancelled'; cakes: CakeLine[]; locale: Locale };

/** Cakes that the baker has nothing to do with yet, or any more. */
export function CakeStrip({ stage, cakes, locale }: Props) {
  const t = useAreaTexts('cakeBoard');
  const nameOf = useCakeName();
  if (cakes.length === 0) return null;
  return (
    <section aria-labelledby={`stage-${stage}`} className="mb-4">
      <h2 id={`stage-${stage}`} className="mb-2 flex items-baseline gap-2 text-lg">
        {t(`stage.${stage}`)}
        <span className="font-sans text-sm font-normal text-muted">{t('count', { count: cakes.length })}</span>
      </h2>
      <ul className="flex flex-wrap gap-2">
        {cakes.map((cake) => (
          <li key={cake.id}>
            <article
              aria-label={nameOf(cake)}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-tile bg-surface px-4 py-2 text-sm shadow-soft"
            >
              <span className="font-semibold tabular-nums">{nameOf(cake)}</span>
              <span>{cake.name}</span>
              <span className="text-muted tabular-nums">
                {formatDay(cake.pickup.startsAt, locale, 'short')}, {formatTime(cake.pickup.startsAt, locale)}
              </span>
              <CardMarks cake={cake} />
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
