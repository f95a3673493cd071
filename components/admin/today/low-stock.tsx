'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';
import { stockPath } from '#lib/shop/paths.ts';

/** What is gone, or nearly. */
export function LowStock({ low: { products, isMore }, locale }: { low: DayWork['low']; locale: Locale }) {
  const t = useAreaTexts('today');
  return (
    <>
      {products.length === 0 && <p className="text-muted">{t('nothingLow')}</p>}
      <ul className="divide-y divide-line">
        {products.map(({ slug, name, quantity }) => (
          <li key={slug} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 break-words">{name[locale]}</span>
            <span className={`font-semibold tabular-nums ${quantity === 0 ? 'text-danger' : ''}`}>
              {quantity === 0 ? t('gone') : quantity}
            </span>
          </li>
        ))}
      </ul>
      <HoverLink
        href={stockPath(locale, { isLow: true })}
        className="mt-2 inline-flex min-h-11 items-center font-medium text-primary underline underline-offset-4"
      >
        {t(isMore ? 'moreLow' : 'toStock')}
      </HoverLink>
    </>
  );
}
