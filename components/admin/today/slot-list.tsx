'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';
import { OrderLine } from './order-line.tsx';
import { useMinute } from './use-minute.ts';
import { type MoveOrderAction, useOrderMoves } from './use-order-moves.ts';

type Props = {
  slots: DayWork['slots'];
  locale: Locale;
  moveOrder: MoveOrderAction;
  lookAgain: () => Promise<void>;
};

/** The day's orders by the time they are handed out; times without any are left out. */
export function SlotList({ slots, locale, moveOrder, lookAgain }: Props) {
  const t = useAreaTexts('today');
  const { moving, said, move } = useOrderMoves({ moveOrder, locale, lookAgain });
  const now = useMinute();
  const busy = slots.filter(({ orders }) => orders.length > 0);
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {busy.length === 0 && <p className="text-muted">{t('noOrders')}</p>}
      <div className="grid gap-6 print:block print:space-y-6">
        {busy.map(({ id, kind, startsAt, endsAt, orders, capacity }) => (
          <section key={id} aria-labelledby={`slot-${id}`}>
            <h3
              id={`slot-${id}`}
              className="flex flex-wrap items-baseline gap-x-3 border-b print:break-after-avoid border-line pb-1 font-sans text-base font-semibold tabular-nums"
            >
              {t(kind, { from: formatTime(startsAt, locale), to: formatTime(endsAt, locale) })}
              <span className="text-sm font-normal text-muted">
                {t('ofCapacity', { count: orders.length, capacity })}
              </span>
            </h3>
            <ul className="divide-y divide-line">
              {orders.map((order) => (
                <li key={order.number}>
                  <OrderLine
                    order={order}
                    isDelivery={kind === 'delivery'}
                    isLate={now !== null && Date.parse(endsAt) < now && waiting.has(order.status)}
                    locale={locale}
                    isMoving={moving.has(order.number)}
                    onMove={(to) => void move(order, to)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** What is still to be handed out. */
const waiting: ReadonlySet<DayWork['slots'][number]['orders'][number]['status']> = new Set(['paid', 'baking', 'ready']);
