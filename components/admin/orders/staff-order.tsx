'use client';

import { ArrowLeft, Printer } from 'lucide-react';
import { Badge } from '#components/admin/ui/badge.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatMoment, formatTime } from '#components/i18n/format.ts';
import { Button } from '#components/ui/button.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import type { OrderActionSet } from './actions.ts';
import { OrderCakes } from './order-cakes.tsx';
import { OrderCustomer } from './order-customer.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderItems } from './order-items.tsx';
import { OrderMails } from './order-mails.tsx';
import { OrderNotes } from './order-notes.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderSteps } from './order-steps.tsx';
import { statusTone } from './status-tone.ts';
import { useStaffOrder } from './use-staff-order.ts';

type Props = {
  initial: StaffOrder;
  locale: Locale;
  /** What the reader may do besides. */
  may: { refund: boolean; customers: boolean };
  actions: OrderActionSet;
};

/** An order with all that is known of it, and what can be done with it; live. On paper: what is packed, for whom, and when. */
export function StaffOrderPage({ initial, locale, may, actions }: Props) {
  const { order, isStale, refresh } = useStaffOrder(initial);
  const shared = { order, locale, actions, onChanged: refresh };
  return (
    <>
      <Head order={order} locale={locale} isStale={isStale} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] print:block">
        <div className="grid min-w-0 gap-5 print:block">
          <OrderItems order={order} locale={locale} />
          {order.cakes.length > 0 && <OrderCakes order={order} locale={locale} />}
          <OrderNotes {...shared} />
          <OrderHistory order={order} locale={locale} />
        </div>
        <div className="grid min-w-0 gap-5 print:grid-cols-2 print:items-start">
          <OrderSteps {...shared} mayCancel={may.refund} />
          <OrderCustomer order={order} locale={locale} isLinked={may.customers} />
          <OrderPayments {...shared} mayRefund={may.refund} />
          <OrderMails {...shared} />
        </div>
      </div>
    </>
  );
}

function Head({ order, locale, isStale }: { order: StaffOrder; locale: Locale; isStale: boolean }) {
  const t = useAreaTexts('adminOrders');
  const { number, status, slot, fulfilment, isByHand, placedAt } = order;
  const [from, to] = [formatTime(slot.startsAt, locale), formatTime(slot.endsAt, locale)];
  return (
    <div className="mb-6 print:mb-4">
      <HoverLink
        href={deskPaths.orders(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary print:hidden"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-3xl tabular-nums">
            {number}
            <span role="status" className="font-sans text-base">
              <Badge tone={statusTone[status]}>{t(`state.${status}`)}</Badge>
            </span>
          </h1>
          <p className="mt-1 text-lg first-letter:uppercase">
            {t('slot', { day: formatDay(slot.startsAt, locale), from, to })} · {t(fulfilment)}
          </p>
          <p className="text-sm text-muted">
            {t('placedAt', { when: formatMoment(placedAt, locale) })}
            {isByHand && ` · ${t('byHand')}`}
          </p>
        </div>
        <Button look="quiet" className="print:hidden" onClick={() => window.print()}>
          <Printer aria-hidden="true" className="size-5" />
          {t('print')}
        </Button>
      </div>
      {isStale && (
        <p role="status" className="mt-3 font-medium text-danger print:hidden">
          {t('stale')}
        </p>
      )}
    </div>
  );
}
