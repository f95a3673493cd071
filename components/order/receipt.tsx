'use client';

import Link from 'next/link';
import { TotalsTable } from '#components/checkout/totals-table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Thumbnail } from '#components/ui/thumbnail.tsx';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';

/** What was bought at which price, with the taxes in it. */
export function Receipt({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = useAreaTexts('order');
  const c = useAreaTexts('checkout');
  return (
    <section aria-labelledby="receipt" className="rounded-tile bg-surface p-5 shadow-soft sm:p-6 lg:sticky lg:top-24">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="receipt" className="text-xl">
          {t('receipt')}
        </h2>
        <span className="font-medium tabular-nums">{order.number}</span>
      </div>
      <ul className="my-5 flex flex-col gap-4">
        {order.items.map(({ slug, name, optionLabels, pictureId, quantity, unitMinor }) => (
          <li key={`${slug}-${optionLabels.map(({ en }) => en).join()}`} className="flex items-center gap-3">
            <Thumbnail pictureId={pictureId} className="rounded-xl" />
            <span className="min-w-0 flex-1">
              <Link
                href={paths.product(locale, slug)}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {t('quantity', { quantity })} {name[locale]}
              </Link>
              <span className="block text-sm text-muted">{optionLabels.map((label) => label[locale]).join(', ')}</span>
            </span>
            <span className="tabular-nums">{formatPrice(unitMinor * quantity, locale)}</span>
          </li>
        ))}
      </ul>
      <TotalsTable
        totals={order}
        locale={locale}
        hasDelivery={order.fulfilment === 'delivery'}
        discountCode={order.discountCode}
        texts={{
          subtotal: c('subtotal'),
          discount: c('discount'),
          deliveryFee: c('deliveryFee'),
          free: c('free'),
          total: c('total'),
          vat: (rate) => c('vat', { rate }),
          vatOf: (amount) => c('vatOf', { amount }),
        }}
      />
    </section>
  );
}
