'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatRate } from '#components/i18n/format.ts';
import { ItemPicture } from '#components/order/item-picture.tsx';
import { quoteInscription } from '#lib/cakes/design/describe.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';

type Props = { order: StaffOrder; locale: Locale };

/** What is packed, and what it costs. */
export function OrderItems({ order, locale }: Props) {
  const t = useAreaTexts('adminOrders');
  return (
    <Panel title={t('items')}>
      <ul className="divide-y divide-line">
        {order.items.map((item) => {
          const labels = [...item.optionLabels, (item.cake && quoteInscription(item.cake.design)) ?? []].flat();
          return (
            <li key={item.lineId} className="flex items-center gap-3 py-2.5">
              <span className="print:hidden">
                <ItemPicture item={item} className="rounded-xl" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="font-medium">
                  {item.quantity} × {item.cake ? t('ownCake') : item.name[locale]}
                </span>
                <span className="block text-sm wrap-anywhere text-muted">
                  {labels.map((label) => label[locale]).join(', ')}
                </span>
              </span>
              <span className="tabular-nums">{formatPrice(item.unitMinor * item.quantity, locale)}</span>
            </li>
          );
        })}
      </ul>
      <Sums order={order} locale={locale} />
    </Panel>
  );
}

function Sums({ order, locale }: Props) {
  const t = useAreaTexts('adminOrders');
  const price = (minor: number) => formatPrice(minor, locale);
  const { subtotalMinor, discountMinor, discountCode, deliveryMinor, totalMinor, vat, fulfilment } = order;
  const rows: [string, number][] = [
    [t('subtotal'), subtotalMinor],
    ...(discountMinor > 0 ? [[t('discount', { code: discountCode ?? '' }), -discountMinor] as [string, number]] : []),
    ...(fulfilment === 'delivery' ? [[t('deliveryFee'), deliveryMinor] as [string, number]] : []),
  ];
  return (
    <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 tabular-nums">
      {rows.map(([name, minor]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="text-right">{price(minor)}</dd>
        </div>
      ))}
      <dt className="text-lg font-semibold">{t('sum')}</dt>
      <dd className="text-right text-lg font-semibold">{price(totalMinor)}</dd>
      {vat.map(({ basisPoints, vatMinor }) => (
        <div key={basisPoints} className="contents text-sm text-muted">
          <dt>{t('vat', { rate: formatRate(basisPoints, locale) })}</dt>
          <dd className="text-right">{price(vatMinor)}</dd>
        </div>
      ))}
    </dl>
  );
}
