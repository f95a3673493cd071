'use client';

import { useEffect, useState } from 'react';
import { CakeTracker } from '#components/cakes/tracker/cake-tracker.tsx';
import type { AnswerAction } from '#components/cakes/tracker/questions.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';
import { type OrderActionSet, OrderActions } from './order-actions.tsx';
import { OrderHead } from './order-head.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { Receipt } from './receipt.tsx';
import { Timeline } from './timeline.tsx';
import { type FollowAction, useFollowing } from './use-following.ts';
import { useLiveOrder } from './use-live-order.ts';
import { WhenAndWhere } from './when-and-where.tsx';

export type OrderRef = { number: string; key: string | null };

type Props = {
  initial: OrderView;
  linkKey: string | null;
  /** The reader has placed it. Everybody else came by its link, and hears of it once they follow it. */
  isOwn: boolean;
  isGuest: boolean;
  /** A card was given with the order, a moment ago. */
  wasAsked: boolean;
  locale: Locale;
  actions: OrderActionSet & { answer: AnswerAction; follow: FollowAction };
};

/** An order as it goes: what is to be done, how far it is, when and where, and the receipt. */
export function LiveOrder({ initial, linkKey, isOwn, isGuest, wasAsked, locale, actions }: Props) {
  const t = useAreaTexts('order');
  const ref: OrderRef = { number: initial.number, key: linkKey };
  const isFollowed = useFollowing(ref, { isOwn, locale, follow: actions.follow });
  const { order, isStale, refresh } = useLiveOrder(initial, { key: linkKey, isFollowed });
  const { isAsking, ask } = useAsking(order, wasAsked);

  return (
    <>
      <OrderHead order={order} locale={locale} isAsking={isAsking} />
      {isStale && (
        <p role="status" className="mt-4 font-medium text-danger">
          {t('stale')}
        </p>
      )}
      <div className="mt-8 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[1fr_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {order.status === 'awaiting_payment' && !isAsking && (
            <PaymentPanel
              order={order}
              orderRef={ref}
              locale={locale}
              actions={actions}
              onAsked={() => {
                ask();
                void refresh();
              }}
            />
          )}
          {order.cakes.map((cake, index) => (
            <CakeTracker
              key={cake.id}
              cake={cake}
              position={{ nth: index + 1, of: order.cakes.length }}
              orderRef={ref}
              locale={locale}
              answer={actions.answer}
              onChanged={() => void refresh()}
            />
          ))}
          <Timeline order={order} locale={locale} />
          <WhenAndWhere order={order} locale={locale} />
          <OrderActions
            order={order}
            orderRef={ref}
            locale={locale}
            actions={actions}
            onChanged={() => void refresh()}
          />
          {isGuest && <p className="text-sm text-muted">{t('keepLink')}</p>}
        </div>
        <Receipt order={order} locale={locale} />
      </div>
      <p className="sr-only" role="status">
        {t(`status.${order.status}`)}, {formatPrice(order.dueNowMinor, locale)}
      </p>
    </>
  );
}

/** A bank that says nothing for so long (ms) may be asked again. */
const PATIENCE = 20_000;

/** Whether a card is on its way: until there is news of it there is nothing to be done. */
function useAsking({ events, payment }: OrderView, wasAsked: boolean) {
  // What had happened when it was asked; news is what comes after that.
  const [askedAt, setAskedAt] = useState(wasAsked && events.length === 1 ? 1 : null);
  useEffect(() => {
    if (askedAt === null) return;
    const timer = setTimeout(() => setAskedAt(null), PATIENCE);
    return () => clearTimeout(timer);
  }, [askedAt]);
  const isAsking = askedAt !== null && events.length <= askedAt && payment?.status !== 'confirming';
  return { isAsking, ask: () => setAskedAt(events.length) };
}
