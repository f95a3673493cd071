'use client';

import { ChevronDown, ShoppingBasket } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { fillCount } from '#components/i18n/fill.ts';
import { formatDay } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import { partOf } from '#lib/cakes/design/fields.ts';
import { earliestDay } from '#lib/cakes/design/pickup.ts';
import { designLeadTime, designPrice, type PricePart, priceParts } from '#lib/cakes/design/price.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import { partName } from '../part-names.ts';
import { useStudioContext } from './studio-context.ts';

type Props = { onAdd: () => void; isPending: boolean; refusal: string | null };

/** What the cake costs and when it can be there, as it stands now, and the way into the basket. */
export function Summary({ onAdd, isPending, refusal }: Props) {
  const t = useAreaTexts('cakeStudio');
  const { design, violations, locale } = useStudioContext();
  const earliest = useEarliest();
  return (
    <div className="rounded-t-3xl bg-surface px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-[0_-8px_30px_-8px_rgb(var(--shade)/0.2)] md:rounded-3xl md:p-6 md:shadow-soft">
      <div className="flex items-center justify-between gap-x-4 gap-y-3 md:flex-wrap">
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="sr-only">{t('total')} </span>
            <output className="text-2xl font-semibold tabular-nums md:text-3xl">
              {formatPrice(designPrice(design), locale)}
            </output>
            <span className="text-sm text-muted max-md:hidden">{t('taxIncluded')}</span>
          </p>
          <p className="text-sm leading-snug text-muted">
            {earliest ? (
              <>
                <span className="max-md:hidden">{t('earliest', { day: formatDay(earliest, locale) })}</span>
                <span className="md:hidden">{t('earliest', { day: formatDay(earliest, locale, 'short') })}</span>
              </>
            ) : (
              t('leadTime', { days: designLeadTime(design) / 24 })
            )}
          </p>
        </div>
        <Button
          onClick={onAdd}
          isPending={isPending}
          className="shrink-0 whitespace-nowrap max-md:px-5 md:grow lg:grow-0"
        >
          <ShoppingBasket aria-hidden="true" className="size-5" />
          {t('add')}
        </Button>
      </div>
      {violations.length > 0 && (
        <p className="mt-2 text-sm font-medium text-danger">
          {fillCount({ one: t.raw('problems.one'), other: t.raw('problems.other') }, violations.length, locale)}
        </p>
      )}
      {refusal && (
        <p role="alert" className="mt-2 font-medium text-danger">
          {refusal}
        </p>
      )}
      <div className="max-md:hidden">
        <Breakdown />
      </div>
    </div>
  );
}

/** Where the price comes from, part by part. */
export function Breakdown() {
  const t = useAreaTexts('cakeStudio');
  const { design, locale } = useStudioContext();
  const nameOf = usePartLine();
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1 text-sm font-medium hover:text-primary [&::-webkit-details-marker]:hidden">
        {t('parts')}
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <dl className="mt-1 grid gap-1 text-sm">
        {priceParts(design).map((part) => (
          <div key={part.part} className="flex justify-between gap-4">
            <dt>{nameOf(part)}</dt>
            <dd className="tabular-nums">{formatPrice(part.minor, locale)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** `Filling: Praline` */
function usePartLine(): (part: PricePart) => string {
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  const { design } = useStudioContext();
  return ({ part }) => {
    if (part === 'base') return t('part.base', { people: design.servings });
    if (part === 'tiers' || part === 'candles' || part === 'inscription') return t(`part.${part}`);
    return t(`part.${part}`, { choice: partName(parts, part, partOf(design, part)) });
  };
}

/** Known once the page is alive: the page itself may be days old. */
function useEarliest(): string | null {
  const { design } = useStudioContext();
  const [day, setDay] = useState<string | null>(null);
  useEffect(() => setDay(`${earliestDay(design, new Date())}T12:00:00Z`), [design]);
  return day;
}
