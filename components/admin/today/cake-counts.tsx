'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';

/** How far the day's cakes are. */
export function CakeCounts({ cakes, locale }: { cakes: DayWork['cakes']; locale: Locale }) {
  const t = useAreaTexts('today');
  const stages = useAreaTexts('cakeBoard');
  return (
    <>
      {cakes.length === 0 && <p className="text-muted">{t('noCakes')}</p>}
      <dl className="divide-y divide-line">
        {cakes.map(({ stage, count }) => (
          <div key={stage} className="flex justify-between gap-4 py-2">
            <dt>{stages(`stage.${stage}`)}</dt>
            <dd className="font-semibold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      <HoverLink
        href={cakePaths.board(locale)}
        className="mt-2 inline-flex min-h-11 items-center font-medium text-primary underline underline-offset-4 print:hidden"
      >
        {t('toBoard')}
      </HoverLink>
    </>
  );
}
