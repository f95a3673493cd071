import { cancelCakes } from '#lib/cakes/queue-proofs.ts';
import { giveDiscountBack } from '#lib/checkout/discounts.ts';
import { NOTHING, reserve } from '#lib/checkout/reserve.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderMailValues } from './order-mail.ts';
import { refundRest } from './request-refund.ts';
import { reservedBy } from './reserved-by.ts';
import { mayBecome, refundable } from './status.ts';
import { tellStep } from './tell-step.ts';
import { writeToShopper } from './write-to-shopper.ts';

/**
 * An order comes to nothing: stock, slot, oven and discount are given back, once, its cakes are not made, and money that has come goes back the way it
 * came. Of one that was ready only the place in its slot comes back: what is baked is baked. With the order's row locked. `reason` is what the
 * shopper is told, if one of the staff called it off. @throws AppError `conflict` if it is too late for that
 */
export async function endOrder(
  tx: DbOrTransaction,
  order: LockedOrder,
  to: 'cancelled' | 'expired',
  { reason = null }: { reason?: string | null } = {},
): Promise<void> {
  if (!mayBecome(order.status, to)) {
    throw new AppError('conflict', { message: `${order.number} is ${order.status}`, reason: 'too-late-to-cancel' });
  }
  const has = reservedBy(order);
  await reserve(tx, has, order.status === 'ready' ? { ...has, slotId: null } : NOTHING);
  await giveDiscountBack(tx, order.id);
  await tx.order.update({ where: { id: order.id }, data: { status: to } });
  await tellStep(tx, order, to);
  await cancelCakes(tx, order);
  const goesBack = order.payments.some((payment) => refundable(payment) > 0);
  for (const payment of order.payments) await refundRest(tx, order, payment);
  if (order.status === 'awaiting_payment') return;
  const values = { ...orderMailValues({ ...order, status: to }), reason, goesBack };
  await writeToShopper(tx, order, { template: 'order-cancelled', values });
}
