import { cancelCakes } from '#lib/cakes/queue-proofs.ts';
import { giveDiscountBack } from '#lib/checkout/discounts.ts';
import { NOTHING, reserve } from '#lib/checkout/reserve.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderMailValues } from './order-mail.ts';
import { reservedBy } from './reserved-by.ts';
import { mayBecome } from './status.ts';
import { tellStep } from './tell-step.ts';

/**
 * An order comes to nothing: stock, slot, oven and discount are given back, once, its cakes are not made, and money that has come goes back the way it
 * came. With the order's row locked. @throws AppError `conflict` if it is too late for that
 */
export async function endOrder(tx: DbOrTransaction, order: LockedOrder, to: 'cancelled' | 'expired'): Promise<void> {
  if (!mayBecome(order.status, to)) {
    throw new AppError('conflict', { message: `${order.number} is ${order.status}`, reason: 'too-late-to-cancel' });
  }
  await reserve(tx, reservedBy(order), NOTHING);
  await giveDiscountBack(tx, order.id);
  await tx.order.update({ where: { id: order.id }, data: { status: to } });
  await tellStep(tx, order, to);
  await cancelCakes(tx, order);
  const paid = order.payments.find(({ status }) => status === 'paid');
  if (paid) await refundLater(tx, paid.id);
  if (order.status === 'awaiting_payment') return;
  const { email, locale } = order;
  await queueMail(tx, {
    to: email,
    locale,
    template: 'order-cancelled',
    values: orderMailValues({ ...order, status: to }),
  });
}

/** The money goes back after the commit, as long as that takes. */
export async function refundLater(tx: DbOrTransaction, paymentId: string): Promise<void> {
  await tx.payment.update({ where: { id: paymentId }, data: { status: 'refunding' } });
  await addToOutbox(tx, 'payment.refund', { paymentId });
}
