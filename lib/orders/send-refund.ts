import { randomUUID } from 'node:crypto';
import { providerCalled } from '#lib/payments/providers.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { orderPerson } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { settleRefund } from './settle-refund.ts';
import { refundable } from './status.ts';

/**
 * Sends a refund to whoever holds the money. May run twice: under its id it is done once. How it ended is told by the provider, or
 * known at once. @throws if the provider is away
 */
export async function sendRefund(refundId: string): Promise<void> {
  const refund = await db().refund.findUnique({ where: { id: refundId }, include: { payment: true } });
  const reference = refund?.payment.reference;
  if (refund?.status !== 'pending' || !reference) return;
  const { paymentId, amountMinor, orderId, payment } = refund;
  const answer = await providerCalled(payment.provider).refund({ reference }, { id: refundId, paymentId, amountMinor });
  if (answer.reference) {
    await db().refund.update({ where: { id: refundId }, data: { reference: answer.reference } });
  }
  if (answer.outcome === 'asked') return;
  const status = answer.outcome === 'done' ? 'done' : 'failed';
  const { number, owner } = await db().$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    await settleRefund(tx, order, { refundId, status });
    return order;
  });
  await noteWrite(orderPerson(number));
  await noteWrite(owner);
}

/**
 * Sends whatever of a payment is on its way back, as a job of the release before asked for it: that knew only payments, so one
 * that it called back has no refund of its own yet.
 */
export async function sendRefundsOf(paymentId: string): Promise<void> {
  const payment = await db().payment.findUnique({ where: { id: paymentId } });
  if (!payment) return;
  const refunds = await db().$transaction(async (tx) => {
    const order = await lockOrder(tx, payment.orderId);
    const known = order.payments.find(({ id }) => id === paymentId);
    if (!known) return [];
    const amountMinor = refundable(known);
    if (known.status !== 'refunding' || amountMinor <= 0) return known.refunds;
    return [
      ...known.refunds,
      await tx.refund.create({ data: { id: randomUUID(), orderId: order.id, paymentId, amountMinor } }),
    ];
  });
  for (const { id } of refunds) await sendRefund(id);
}
