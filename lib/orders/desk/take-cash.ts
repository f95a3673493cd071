import { noteOrderWrite } from '#lib/cakes/own-order.ts';
import { recountDayOf } from '#lib/figures/recount-day.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { cashPayment } from '../cash-payment.ts';
import { lockOrder } from '../lock-order.ts';
import { paidSoFar } from '../status.ts';
import { tellChange } from '../tell-change.ts';

/** Orders whose money is still the online payment's, or that came to nothing. */
const NOTHING_TO_TAKE = ['awaiting_payment', 'cancelled', 'expired'];

/**
 * What was left to pay of an order is paid in cash, all of it. `paymentId` is made by the form: sent again, it is the same money.
 * Answers how much it was. @throws AppError `conflict` (`nothing-due`, or if the id was of another order's payment), `not-found`
 */
export async function takeCash(orderId: string, paymentId: string): Promise<number> {
  const { order, amountMinor } = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    const known = locked.payments.find(({ id }) => id === paymentId);
    if (known) return { order: locked, amountMinor: known.amountMinor };
    if ((await tx.payment.count({ where: { id: paymentId } })) > 0) {
      throw new AppError('conflict', { message: `${paymentId} is another order's payment` });
    }
    const rest = locked.totalMinor - paidSoFar(locked.payments);
    if (rest <= 0 || NOTHING_TO_TAKE.includes(locked.status)) {
      throw new AppError('conflict', { message: `nothing is due of ${locked.number}`, reason: 'nothing-due' });
    }
    await tx.payment.create({ data: { orderId, ...cashPayment(paymentId, rest) } });
    await record(tx, { action: 'order.cash', subject: locked.number, after: { amountMinor: rest } });
    await recountDayOf(tx, locked);
    await tellChange(tx, locked, `cash:${paymentId}`);
    return { order: locked, amountMinor: rest };
  });
  await noteOrderWrite(order);
  return amountMinor;
}
