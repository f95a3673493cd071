'use client';

import Link from 'next/link';
import { TotalsTable } from '#components/checkout/totals-table.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { quoteInscription } from '#lib/cakes/design/describe.ts';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale, Text } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';
import { depositRows } from './deposit-rows.ts';
import { ItemPicture } from './item-picture.tsx';

/** What was bought at which price, with the taxes in it. */
export function Receipt({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = useAreaTexts('order');
  const c = useAreaTexts('checkout');
  const d = useAreaTexts('deposit');
  return (
    <section aria-labelledby="receipt" className="rounded-tile bg-surface p-5 shadow-soft sm:p-6 lg:sticky lg:top-24">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="receipt" className="text-xl">
          {t('receipt')}
        </h2>
        <span className="font-medium tabular-nums">{order.number}</span>
      </div>
      <ul className="my-5 flex flex-col gap-4">
        {order.items.map((item) => (
          <li key={item.lineId} className="flex items-center gap-3">
            <ItemPicture item={item} className="rounded-xl" />
            <span className="min-w-0 flex-1">
              <ItemName item={item} locale={locale} />
              <span className="block text-sm wrap-anywhere text-muted">
                {labelsOf(item)
                  .map((label) => label[locale])
                  .join(', ')}
              </span>
            </span>
            <span className="tabular-nums">{formatPrice(item.unitMinor * item.quantity, locale)}</span>
          </li>
        ))}
      </ul>
      <TotalsTable
        totals={order}
        locale={locale}
        hasDelivery={order.fulfilment === 'delivery'}
        discountCode={order.discountCode}
        parts={[
          ...depositRows(order).map(({ text, minor }) => ({ name: d(text), minor })),
          ...refundRows(order).map(({ status, amountMinor }) => ({ name: t(`refund.${status}`), minor: amountMinor })),
        ]}
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

/** Of an order that goes on; of one that was cancelled the heading says it. */
function refundRows({ status, refunds }: OrderView): OrderView['refunds'] {
  return status === 'cancelled' || status === 'expired' ? [] : refunds;
}

type Item = OrderView['items'][number];

/** A product leads to its page; a cake of one's own has none. */
function ItemName({ item: { cake, slug, name, quantity }, locale }: { item: Item; locale: Locale }) {
  const t = useAreaTexts('order');
  const text = `${t('quantity', { quantity })} ${name[locale]}`;
  if (cake) return <span className="font-medium">{text}</span>;
  return (
    <Link
      href={paths.product(locale, slug)}
      prefetch={false}
      className="font-medium underline-offset-4 hover:underline"
    >
      {text}
    </Link>
  );
}

function labelsOf({ cake, optionLabels }: Item): Text[] {
  return [...optionLabels, (cake && quoteInscription(cake.design)) ?? []].flat();
}
