import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countDay } from '#lib/figures/count-day.ts';
import { countFigures } from '#lib/figures/count-figures.ts';
import { getFigures } from '#lib/figures/get-figures.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { takeCash } from '#lib/orders/desk/take-cash.ts';
import { lockOrder } from '#lib/orders/lock-order.ts';
import { settleRefund } from '#lib/orders/settle-refund.ts';
import { db } from '#lib/platform/db/client.ts';
import { SOLD_PRICE, sellAt, someDay } from './fixtures/sell.ts';

const never = new AbortController().signal;
const dayOf = (day: string) => db().figureDay.findUniqueOrThrow({ where: { day } });

test('a day counts what was ordered on it at the bakery, and whom it knew', async () => {
  const day = someDay();
  const email = `ada-${randomUUID()}@example.org`;
  // Brussels is an hour ahead of UTC in winter and two in summer: both of these are the same day there.
  const first = await sellAt({ at: `${day}T06:00:00Z`, email, pieces: 3 });
  await sellAt({ at: `${day}T20:00:00Z`, email });
  const next = await sellAt({ at: `${day}T23:30:00Z` });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({
    orders: 2,
    grossMinor: 4 * SOLD_PRICE,
    pieces: 4,
    discountedOrders: 0,
    returningOrders: 1,
    isStale: false,
  });
  const figures = await getFigures(day, 'day');
  expect(figures.total).toMatchObject({ orders: 2, grossMinor: 4 * SOLD_PRICE });
  expect(figures.series.at(-1)).toMatchObject({ from: day, orders: 2 });
  expect(figures.series).toHaveLength(30);
  const slugs = figures.products.map(({ slug, pieces }) => ({ slug, pieces }));
  expect(slugs[0]).toEqual({ slug: first.slug, pieces: 3 });
  expect(slugs.map(({ slug }) => slug)).not.toContain(next.slug);
  expect(figures.slots.reduce((sum, { orders }) => sum + orders, 0)).toBe(2);
});

test('what is called off later counts no more, and its day is found again', async () => {
  const day = someDay();
  const kept = await sellAt({ at: `${day}T10:00:00Z` });
  const lost = await sellAt({ at: `${day}T11:00:00Z` });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 2 });
  await cancelOrder(lost.orderId, new Date());
  // Looking reads the sums alone: until it is counted again, nothing has changed.
  expect((await getFigures(day, 'day')).total).toMatchObject({ orders: 2 });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: SOLD_PRICE });
  const { products } = await getFigures(day, 'day');
  expect(products.map(({ slug }) => slug)).toEqual([kept.slug]);
});

test('what went back of an order is not earned', async () => {
  const day = someDay();
  const { orderId } = await sellAt({ at: `${day}T10:00:00Z`, pieces: 2 });
  await countFigures(never);
  const { id: paymentId } = await db().payment.findFirstOrThrow({ where: { orderId } });
  const refund = { orderId, paymentId, amountMinor: 150, reason: 'One was burnt', byStaff: true };
  const { id } = await db().refund.create({ data: { id: randomUUID(), ...refund, status: 'pending' } });
  await db().$transaction(async (tx) =>
    settleRefund(tx, await lockOrder(tx, orderId), { refundId: id, status: 'done' }),
  );
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: 2 * SOLD_PRICE - 150 });
});

test('only what is paid is earned: an order by telephone once it is paid, and what a refund that failed did not take', async () => {
  const day = someDay();
  const { orderId } = await sellAt({ at: `${day}T10:00:00Z`, pieces: 2 });
  // As `takeOrder` leaves one that is paid when it is fetched.
  await db().payment.deleteMany({ where: { orderId } });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, pieces: 2, grossMinor: 0 });
  const paymentId = randomUUID();
  await takeCash(orderId, paymentId);
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: 2 * SOLD_PRICE });

  const refund = { orderId, paymentId, amountMinor: 150, reason: 'One was burnt', byStaff: true };
  const { id: refundId } = await db().refund.create({ data: { id: randomUUID(), ...refund, status: 'pending' } });
  for (const status of ['done', 'failed'] as const) {
    await db().$transaction(async (tx) => settleRefund(tx, await lockOrder(tx, orderId), { refundId, status }));
    await countFigures(never);
    expect(await dayOf(day)).toMatchObject({
      grossMinor: 2 * SOLD_PRICE - (status === 'done' ? 150 : 0),
      isStale: false,
    });
  }
});

test('counting twice, and by two at once, is counting once', async () => {
  const day = someDay();
  await sellAt({ at: `${day}T10:00:00Z` });
  await Promise.all([countFigures(never), countFigures(never)]);
  await Promise.all([1, 2, 3].map(() => db().$transaction((tx) => countDay(tx, day))));
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: SOLD_PRICE });
});

test('counting that is stopped goes on where it was', async () => {
  const day = someDay();
  await sellAt({ at: `${day}T10:00:00Z` });
  await expect(countFigures(AbortSignal.abort())).rejects.toThrow();
  expect(await dayOf(day)).toMatchObject({ orders: 0, isStale: true });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, isStale: false });
});
