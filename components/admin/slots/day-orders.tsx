import { OrderLink } from '#components/admin/orders/order-link.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatTime } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OpenOrder } from '#lib/orders/schema.ts';

/** Orders that are there for a day: whom to call before it is closed. */
export function DayOrders({ orders, locale }: { orders: OpenOrder[]; locale: Locale }) {
  const t = translator(locale, 'adminSlots');
  const statuses = translator(locale, 'today');
  if (orders.length === 0) return <p className="text-muted">{t('noOrders')}</p>;
  const head = (['time', 'order', 'name', 'phone', 'status'] as const).map((key) => ({ key, label: t(key) }));
  return (
    <Table caption={t('ordersTable')} head={head}>
      {orders.map(({ number, name, phone, status, startsAt }) => (
        <tr key={number}>
          <Cell className="tabular-nums">{formatTime(startsAt, locale)}</Cell>
          <Cell>
            <OrderLink number={number} locale={locale} />
          </Cell>
          <Cell className="break-words">{name}</Cell>
          <Cell className="whitespace-nowrap tabular-nums">{phone}</Cell>
          <Cell>{statuses(`status.${status}`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
