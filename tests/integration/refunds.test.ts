import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { getStaffOrder } from '#lib/orders/desk/get-staff-order.ts';
import { refundOrder } from '#lib/orders/desk/refund-order.ts';
import { openPayment } from '#lib/orders/open-payment.ts';
import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { sendRefund, sendRefundsOf } from '#lib/orders/send-refund.ts';
import { charge } from '#lib/payments/test-till/till.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place } from './fixtures/shopper.ts';
import { newsTold } from './fixtures/told.ts';

const TOTAL = 2000;

/** An order that was paid at the till, and how to give back of it. */
async function paidOrder() {
  const product = await createProduct({ stock: 9, priceMinor: TOTAL, options: [], offerMinor: undefined });
  await publishProduct(product.id);
  const owner = newOwner();
  await fillCart(owner, product.slug);
  const form = orderForm({ slotId: await createSlot(), expectedTotalMinor: TOTAL });
  const order = await place(owner, form);
  const opened = await openPayment(order.id);
  await charge(opened?.reference ?? '', '4242424242424242');
  const payment = await db().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const tell = (event: object) =>
    recordPaymentEvent('test-till', {
      ...{ id: randomUUID(), paymentId: payment.id, reference: `till_${payment.id}` },
      ...(event as { type: 'paid'; amountMinor: number }),
    });
  await tell({ type: 'paid', amountMinor: TOTAL });
  const refund = (amountMinor: number, { refundId = randomUUID(), reason = 'The crust was burnt' } = {}) =>
    refundOrder({ orderId: order.id, refundId, paymentId: payment.id, amountMinor, reason });
  return { ...order, ...form, paymentId: payment.id, tell, refund };
}

const statusOf = async (id: string) => (await db().payment.findUniqueOrThrow({ where: { id } })).status;
const refundsOf = (orderId: string) => db().refund.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } });
const sumOf = async (orderId: string) =>
  (await refundsOf(orderId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

test('a part goes back: it is sent once, told, written to the shopper, and in the log under who gave it', async () => {
  const { id, number, email, paymentId, tell, refund } = await paidOrder();
  const owner = { kind: 'user', id: randomUUID(), name: 'Olive Owner' } as const;
  const refundId = randomUUID();
  await actAs(owner, () => refund(300, { refundId }));
  expect(await statusOf(paymentId)).toBe('paid');
  const jobs = await db().outbox.findMany({ where: { job: 'payment.refund', payload: { equals: { refundId } } } });
  // The relay may have taken it by now, but never is there a second one.
  expect(jobs.length).toBeLessThanOrEqual(1);
  await sendRefund(refundId);
  await sendRefund(refundId);
  expect(await tell({ type: 'refund-done', refundId, amountMinor: 300 })).toBe('recorded');
  expect(await tell({ type: 'refund-done', refundId, amountMinor: 300 })).toBe('late');

  expect(await refundsOf(id)).toMatchObject([{ status: 'done', amountMinor: 300, byStaff: true }]);
  const mails = await db().mail.findMany({ where: { recipient: email, template: 'order-refunded' } });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('€3.00');
  expect(mails[0]?.text).toContain('The crust was burnt');
  expect((await newsTold(number)).filter(({ kind }) => kind === 'order-refunded')).toHaveLength(1);
  const [entry] = await db().auditEntry.findMany({ where: { subject: number, action: 'order.refund' } });
  expect(entry).toMatchObject({
    actorId: owner.id,
    before: { refundableMinor: TOTAL },
    after: { refundableMinor: TOTAL - 300, amountMinor: 300, reason: 'The crust was burnt' },
  });
});

test('the same form sent five times at once gives back once', async () => {
  const { id, number, refund } = await paidOrder();
  const refundId = randomUUID();
  await Promise.all(Array.from({ length: 5 }, () => refund(500, { refundId })));
  expect(await refundsOf(id)).toHaveLength(1);
  expect(await db().auditEntry.count({ where: { subject: number, action: 'order.refund' } })).toBe(1);
  await expect(refund(600, { refundId })).rejects.toMatchObject({ code: 'conflict' });
});

test('refunds at once never give back more than was paid, and what was refused leaves nothing behind', async () => {
  const { id, number, paymentId, refund } = await paidOrder();
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => refund(900)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(await sumOf(id)).toBe(1800);
  await expect(refund(201)).rejects.toMatchObject({ reason: 'refund-too-high' });
  await refund(200);
  expect(await statusOf(paymentId)).toBe('refunding');
  expect(await db().auditEntry.count({ where: { subject: number, action: 'order.refund' } })).toBe(3);
});

test('whoever cancels after a part went back gets the rest, and no more', async () => {
  const { id, paymentId, tell, refund } = await paidOrder();
  await refund(700);
  await cancelOrder(id, new Date());
  const refunds = await refundsOf(id);
  expect(refunds.map(({ amountMinor, byStaff }) => [amountMinor, byStaff])).toEqual([
    [700, true],
    [1300, false],
  ]);
  expect(await statusOf(paymentId)).toBe('refunding');
  for (const { id: refundId, amountMinor } of refunds) await tell({ type: 'refund-done', refundId, amountMinor });
  expect(await statusOf(paymentId)).toBe('refunded');
});

test('a refund that fails is free to be given again, and is not done by older news', async () => {
  const { id, paymentId, tell, refund } = await paidOrder();
  const refundId = randomUUID();
  await refund(TOTAL, { refundId });
  expect(await tell({ type: 'refund-failed', refundId, amountMinor: TOTAL })).toBe('recorded');
  expect(await statusOf(paymentId)).toBe('paid');
  expect(await tell({ type: 'refund-done', refundId, amountMinor: TOTAL })).toBe('late');
  await refund(TOTAL);
  expect(await refundsOf(id)).toMatchObject([{ status: 'failed' }, { status: 'pending' }]);
});

test('news of how much went back in all: less is old, as much is done, and more was given at the provider’s', async () => {
  const { id, paymentId, tell, refund } = await paidOrder();
  await refund(500);
  expect(await tell({ type: 'refunded', amountMinor: 200 })).toBe('late');
  expect(await tell({ type: 'refunded', amountMinor: 500 })).toBe('recorded');
  expect(await tell({ type: 'refunded', amountMinor: 500 })).toBe('late');
  expect(await tell({ type: 'refunded', amountMinor: TOTAL })).toBe('recorded');
  expect(await statusOf(paymentId)).toBe('refunded');
  expect((await refundsOf(id)).map(({ amountMinor, status }) => [amountMinor, status])).toEqual([
    [500, 'done'],
    [1500, 'done'],
  ]);
});

test('news of another amount, or of a refund that nobody asked for, changes nothing', async () => {
  const { id, tell, refund } = await paidOrder();
  const refundId = randomUUID();
  await refund(500, { refundId });
  await expect(tell({ type: 'refund-done', refundId, amountMinor: 499 })).rejects.toMatchObject({ code: 'invalid' });
  expect(await tell({ type: 'refund-done', refundId: randomUUID(), amountMinor: 500 })).toBe('foreign');
  expect(await refundsOf(id)).toMatchObject([{ status: 'pending' }]);
});

test('what the till refuses has failed, so that the staff see it', async () => {
  const { id, paymentId, refund } = await paidOrder();
  await refund(800);
  // Somebody has given all of it back there meanwhile.
  const other = { id: randomUUID(), orderId: id, paymentId, amountMinor: TOTAL };
  await db().refund.create({ data: other });
  await sendRefund(other.id);
  const [first] = await refundsOf(id);
  await sendRefund(first?.id ?? '');
  expect((await refundsOf(id)).find(({ id: refundId }) => refundId === first?.id)).toMatchObject({ status: 'failed' });
});

test('a payment that the release before called back is sent back whole, once', async () => {
  const { id, paymentId } = await paidOrder();
  await db().payment.update({ where: { id: paymentId }, data: { status: 'refunding' } });
  await Promise.all([sendRefundsOf(paymentId), sendRefundsOf(paymentId)]);
  expect(await refundsOf(id)).toMatchObject([{ amountMinor: TOTAL, byStaff: false }]);
});

test('the staff read what is left to give back, and what became of each', async () => {
  const { number, refund } = await paidOrder();
  await refund(250);
  const order = await getStaffOrder(number);
  expect(order?.payments).toMatchObject([
    { amountMinor: TOTAL, refundableMinor: 1750, refunds: [{ amountMinor: 250, reason: 'The crust was burnt' }] },
  ]);
  expect(order?.history.map((entry) => (entry.kind === 'staff' ? entry.action : entry.kind))).toContain('order.refund');
});
