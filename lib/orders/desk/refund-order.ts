import { noteOrderWrite } from '#lib/cakes/own-order.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { lockOrder } from '../lock-order.ts';
import { requestRefund } from '../request-refund.ts';
import { refundable } from '../status.ts';
import { tellChange } from '../tell-change.ts';

type Refund = { orderId: string; refundId: string; paymentId: string; amountMinor: number; reason: string };

/**
 * Gives back some of a payment, or all of it, whatever becomes of the order. `refundId` is made by the form: sent again, it is
 * the same refund. Two at once take turns at the order's row, and together never give back more than was paid.
 * @throws AppError `conflict` (`refund-too-high`, or if the id was of another refund), `not-found`
 */
export async function refundOrder({ orderId, refundId, paymentId, amountMinor, reason }: Refund): Promise<void> {
  const order = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    const known = await tx.refund.findUnique({ where: { id: refundId } });
    if (known) {
      if (known.paymentId === paymentId && known.amountMinor === amountMinor) return locked;
      throw new AppError('conflict', { message: `${refundId} is another refund` });
    }
    const payment = locked.payments.find(({ id }) => id === paymentId);
    if (!payment) throw new AppError('not-found', { message: `${locked.number} has no payment ${paymentId}` });
    const left = refundable(payment);
    await requestRefund(tx, locked, payment, { id: refundId, amountMinor, reason, byStaff: true });
    await tellChange(tx, locked, `refund:${refundId}`);
    await record(tx, {
      action: 'order.refund',
      subject: locked.number,
      before: { refundableMinor: left },
      after: { refundableMinor: left - amountMinor, amountMinor, reason },
    });
    return locked;
  });
  await noteOrderWrite(order);
}
