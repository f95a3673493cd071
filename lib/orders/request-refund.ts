import { randomUUID } from 'node:crypto';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import type { LockedOrder } from './lock-order.ts';
import { refundable, statusAfterRefunds } from './status.ts';

type LockedPayment = LockedOrder['payments'][number];
type Refund = { id: string; amountMinor: number; reason: string; byStaff: boolean };

/**
 * Writes down that money of a payment goes back, with its order's row locked: the one way there is, for the staff and for what is
 * called off. It is sent after the commit, as long as that takes (`payment.refund`).
 * @throws AppError `conflict` (`refund-too-high`) for more than what is left of the payment
 */
export async function requestRefund(
  tx: DbOrTransaction,
  order: LockedOrder,
  payment: LockedPayment,
  refund: Refund,
): Promise<void> {
  const left = refundable(payment);
  if (refund.amountMinor > left) {
    const message = `of ${payment.id} ${left} is left, not ${refund.amountMinor}`;
    throw new AppError('conflict', { message, reason: 'refund-too-high', field: 'amount' });
  }
  const row = await tx.refund.create({ data: { ...refund, orderId: order.id, paymentId: payment.id } });
  const status = statusAfterRefunds({ ...payment, refunds: [...payment.refunds, row] });
  await tx.payment.update({ where: { id: payment.id }, data: { status } });
  await addToOutbox(tx, 'payment.refund', { refundId: row.id });
}

/** All that is left of a payment goes back, if anything is: its order came to nothing. With the order's row locked. */
export async function refundRest(tx: DbOrTransaction, order: LockedOrder, payment: LockedPayment): Promise<void> {
  const amountMinor = refundable(payment);
  if (amountMinor <= 0) return;
  await requestRefund(tx, order, payment, { id: randomUUID(), amountMinor, reason: '', byStaff: false });
}
