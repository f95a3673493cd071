'use client';

import Link from 'next/link';
import { LinePicture } from '#components/cart/line-picture.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CartLineView } from '#lib/cart/schema.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Fulfilment, Quote } from '#lib/checkout/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { TotalsTable } from './totals-table.tsx';
import { useTotalsTexts } from './use-totals-texts.ts';

type Props = { lines: CartLineView[]; quote: Quote; dueMinor: number; fulfilment: Fulfilment; locale: Locale };

/** What is bought and what it comes to, beside the form. */
export function OrderSummary({ lines, quote, dueMinor, fulfilment, locale }: Props) {
  const t = useAreaTexts('checkout');
  const d = useAreaTexts('deposit');
  const totalsTexts = useTotalsTexts();
  const restMinor = quote.totalMinor - dueMinor;
  return (
    <section aria-labelledby="summary">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-xl">
          {t('summary')}
        </h2>
        <Link href={orderPaths.cart(locale)} className="text-sm underline underline-offset-4 hover:text-primary">
          {t('edit')}
        </Link>
      </div>
      <ul className="my-5 flex flex-col gap-4">
        {lines.map((line) => (
          <li key={line.id} className="flex items-center gap-3">
            <span className="on-plaster block size-14 shrink-0 overflow-hidden rounded-xl bg-plaster">
              <LinePicture line={line} locale={locale} sizes="3.5rem" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">
                {line.quantity} × {line.name?.[locale]}
              </span>
              <span className="block text-sm wrap-anywhere text-muted">
                {line.optionLabels.map((label) => label[locale]).join(', ')}
              </span>
            </span>
            <span className="tabular-nums">{formatPrice(line.lineMinor, locale)}</span>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        <TotalsTable
          totals={quote}
          locale={locale}
          hasDelivery={fulfilment === 'delivery'}
          discountCode={quote.discountCode}
          parts={
            restMinor > 0
              ? [
                  { name: d('now'), minor: dueMinor },
                  { name: d('rest'), minor: restMinor },
                ]
              : []
          }
          texts={totalsTexts}
        />
      </div>
    </section>
  );
}
