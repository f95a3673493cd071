import { randomUUID } from 'node:crypto';
import type { PaymentEvent, RefundEvent } from '#lib/payments/provider.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { LockedOrder } from './lock-order.ts';
import { bringPaymentUp, settleRefund } from './settle-refund.ts';
import { refundable } from './status.ts';
import { tellStep } from './tell-step.ts';

type Outcome = 'recorded' | 'late' | 'foreign';

/** What became of a refund of ours. @throws AppError `invalid` for another amount than was asked for */
export async function recordRefundNews(
  tx: DbOrTransaction,
  order: LockedOrder,
  { refundId, paymentId, type, amountMinor }: RefundEvent,
): Promise<Outcome> {
  const payment = order.payments.find(({ id }) => id === paymentId);
  const refund = payment?.refunds.find(({ id }) => id === refundId);
  if (!refund) return 'foreign';
  if (refund.amountMinor !== amountMinor) {
    throw new AppError('invalid', { message: `refund ${refundId} is of ${refund.amountMinor}, not of ${amountMinor}` });
  }
  const status = type === 'refund-done' ? 'done' : 'failed';
  return (await settleRefund(tx, order, { refundId, status })) ? 'recorded' : 'late';
}

/**
 * How much of a payment has gone back in all. It only grows, so an older word is of less. Once it is as much as all that was asked
 * for here, that is done; what is more was given back at the provider's, by hand, and is written down as such.
 */
export async function recordRefundedSoFar(
  tx: DbOrTransaction,
  order: LockedOrder,
  { paymentId, amountMinor: totalMinor }: PaymentEvent,
): Promise<Outcome> {
  const payment = order.payments.find(({ id }) => id === paymentId);
  if (!payment) return 'foreign';
  const asked = payment.amountMinor - refundable({ ...payment, status: 'paid' });
  if (totalMinor < asked) return 'late';
  let isNew = false;
  for (const { id } of payment.refunds.filter(({ status }) => status === 'pending')) {
    isNew = (await settleRefund(tx, order, { refundId: id, status: 'done' })) || isNew;
  }
  const more = Math.min(totalMinor, payment.amountMinor) - asked;
  if (more <= 0) return isNew ? 'recorded' : 'late';
  const row = await tx.refund.create({
    data: {
      ...{ id: randomUUID(), orderId: order.id, paymentId, amountMinor: more },
      ...{ status: 'done', settledAt: new Date() },
    },
  });
  payment.refunds.push(row);
  await bringPaymentUp(tx, payment);
  await tellStep(tx, order, 'refunded');
  return 'recorded';
}
