import type { PaymentEvent } from '#lib/payments/provider.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { markPaid } from './mark-paid.ts';
import { recordRefundedSoFar, recordRefundNews } from './record-refund-news.ts';
import { refundRest } from './request-refund.ts';
import { isNews } from './status.ts';
import { tellStep } from './tell-step.ts';

/** What became of an event: `known` came twice, `late` is older than what we know, `foreign` is not about our payments. */
export type EventOutcome = 'recorded' | 'known' | 'late' | 'foreign';

/**
 * Takes note of what a payment provider tells, once: in one transaction with all that follows from it. Events may come
 * twice, late, and out of order. Money for an order that has come to nothing meanwhile goes back.
 * @throws AppError `invalid` if the amount is not the one that was asked for: then nothing is recorded
 */
export async function recordPaymentEvent(provider: string, event: PaymentEvent): Promise<EventOutcome> {
  const payment = await db().payment.findUnique({ where: { id: event.paymentId } });
  if (!payment || payment.provider !== provider) return 'foreign';
  const recorded = await db().$transaction(async (tx) => {
    const order = await lockOrder(tx, payment.orderId);
    const known = order.payments.find(({ id }) => id === payment.id);
    if (!known || !(await isFirst(tx, provider, event))) return { outcome: 'known' as const, order };
    return { outcome: await take(tx, order, known, event), order };
  });
  if (recorded.outcome === 'recorded') {
    await noteWrite(orderPerson(recorded.order.number));
    await noteWrite(recorded.order.owner);
  }
  return recorded.outcome;
}

async function isFirst(tx: DbOrTransaction, provider: string, { id: eventId, type }: PaymentEvent): Promise<boolean> {
  const { count } = await tx.paymentEvent.createMany({ data: { provider, eventId, type }, skipDuplicates: true });
  return count === 1;
}

type LockedPayment = LockedOrder['payments'][number];

/** Money that goes back has a rank of its own: that of each refund, or how much it is in all. */
async function take(
  tx: DbOrTransaction,
  order: LockedOrder,
  known: LockedPayment,
  event: PaymentEvent,
): Promise<EventOutcome> {
  if (event.type === 'refund-done' || event.type === 'refund-failed') return recordRefundNews(tx, order, event);
  if (event.type === 'refunded') return recordRefundedSoFar(tx, order, event);
  if (!isNews(known.status, event.type)) return 'late';
  requireAmount(known, event);
  await tx.payment.update({
    where: { id: known.id },
    data: { status: event.type, reference: known.reference ?? event.reference },
  });
  await follow(tx, order, { ...known, status: event.type });
  return 'recorded';
}

function requireAmount(payment: LockedPayment, event: PaymentEvent): void {
  if (event.type !== 'paid' || event.amountMinor === payment.amountMinor) return;
  throw new AppError('invalid', {
    message: `${event.reference}: ${event.amountMinor} came in place of ${payment.amountMinor}`,
  });
}

async function follow(tx: DbOrTransaction, order: LockedOrder, payment: LockedPayment): Promise<void> {
  switch (payment.status) {
    case 'paid':
      if (order.status === 'awaiting_payment') await markPaid(tx, order.id);
      else await refundRest(tx, order, payment);
      return;
    case 'declined':
      await tellStep(tx, order, 'declined');
      return;
    default:
      return;
  }
}
