import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatDay, formatMoment, formatTime } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderLine } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { statusTone } from './status-tone.ts';

/** Orders in rows. */
export function OrderTable({ orders, locale }: { orders: OrderLine[]; locale: Locale }) {
  const t = translator(locale, 'adminOrders');
  const head = [
    ...(['number', 'status', 'customer', 'when', 'what'] as const).map((key) => ({ key, label: t(key) })),
    { key: 'total', label: t('total'), isNumber: true },
  ];
  return (
    <Table caption={t('caption')} head={head}>
      {orders.map((order) => (
        <OrderRow key={order.number} order={order} locale={locale} />
      ))}
    </Table>
  );
}

function OrderRow({ order, locale }: { order: OrderLine; locale: Locale }) {
  const t = translator(locale, 'adminOrders');
  const { number, status, name, email, phone, fulfilment, slot, totalMinor, pieces, cakes, hasQuestion } = order;
  return (
    <tr className="relative transition-colors duration-150 hover:bg-plaster/40">
      <Cell>
        <HoverLink
          href={deskPaths.order(locale, number)}
          className="-my-2.5 inline-flex min-h-11 items-center font-semibold whitespace-nowrap text-primary tabular-nums underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {number}
        </HoverLink>
        <span className="block text-sm whitespace-nowrap text-muted">{formatMoment(order.placedAt, locale)}</span>
      </Cell>
      <Cell>
        <Badge tone={statusTone[status]}>{t(`state.${status}`)}</Badge>
      </Cell>
      <Cell className="min-w-40">
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-sm wrap-anywhere text-muted">{email || phone}</span>
      </Cell>
      <Cell className="min-w-36 tabular-nums">
        <span className="block first-letter:uppercase">{formatDay(slot.startsAt, locale, 'short')}</span>
        <span className="block text-sm text-muted">
          {formatTime(slot.startsAt, locale)} – {formatTime(slot.endsAt, locale)}
          {fulfilment === 'delivery' && `, ${t('delivery')}`}
        </span>
      </Cell>
      <Cell>
        <span className="block whitespace-nowrap">{t('pieces', { count: pieces })}</span>
        <span className="flex flex-wrap gap-1.5">
          {cakes > 0 && <Badge>{t('cakes', { count: cakes })}</Badge>}
          {hasQuestion && <Badge tone="bad">{t('question')}</Badge>}
        </span>
      </Cell>
      <Cell isNumber>{formatPrice(totalMinor, locale)}</Cell>
    </tr>
  );
}
