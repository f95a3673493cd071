import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countDay } from '#lib/figures/count-day.ts';
import { countFigures } from '#lib/figures/count-figures.ts';
import { getFigures } from '#lib/figures/get-figures.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place } from './fixtures/shopper.ts';

const PRICE = 450;
const never = new AbortController().signal;

/** A day of the test's own, long before the shop opened. */
function someDay(): string {
  const day = new Date(Date.UTC(2002, 0, 1) + Math.floor(Math.random() * 7000) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

/** An order that is paid, as if it had been placed at that moment. */
async function sold({ at, email, pieces = 1 }: { at: string; email?: string; pieces?: number }) {
  const { slug } = await createProduct({ priceMinor: PRICE, options: [], offerMinor: undefined });
  const owner = newOwner();
  await fillCart(owner, slug, pieces);
  const slotId = await createSlot();
  const form = orderForm({ slotId, expectedTotalMinor: PRICE * pieces, ...(email && { email }) });
  const { number } = await place(owner, form);
  const order = await db().order.update({ where: { number }, data: { createdAt: new Date(at) } });
  const payment = await db().payment.findFirstOrThrow({ where: { orderId: order.id } });
  await recordPaymentEvent('test-till', {
    id: randomUUID(),
    type: 'paid',
    paymentId: payment.id,
    reference: `till_${payment.id}`,
    amountMinor: payment.amountMinor,
  });
  return { orderId: order.id, slug, slotId };
}

const dayOf = (day: string) => db().figureDay.findUniqueOrThrow({ where: { day } });

test('a day counts what was ordered on it at the bakery, and whom it knew', async () => {
  const day = someDay();
  const email = `ada-${randomUUID()}@example.org`;
  // Brussels is an hour ahead of UTC in winter and two in summer: both of these are the same day there.
  const first = await sold({ at: `${day}T06:00:00Z`, email, pieces: 3 });
  await sold({ at: `${day}T20:00:00Z`, email });
  const next = await sold({ at: `${day}T23:30:00Z` });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({
    orders: 2,
    grossMinor: 4 * PRICE,
    pieces: 4,
    discountedOrders: 0,
    returningOrders: 1,
    isStale: false,
  });
  const figures = await getFigures(day, 'day');
  expect(figures.total).toMatchObject({ orders: 2, grossMinor: 4 * PRICE });
  expect(figures.series.at(-1)).toMatchObject({ from: day, orders: 2 });
  expect(figures.series).toHaveLength(30);
  const slugs = figures.products.map(({ slug, pieces }) => ({ slug, pieces }));
  expect(slugs[0]).toEqual({ slug: first.slug, pieces: 3 });
  expect(slugs.map(({ slug }) => slug)).not.toContain(next.slug);
  expect(figures.slots.reduce((sum, { orders }) => sum + orders, 0)).toBe(2);
});

test('what is called off later counts no more, and its day is found again', async () => {
  const day = someDay();
  const kept = await sold({ at: `${day}T10:00:00Z` });
  const lost = await sold({ at: `${day}T11:00:00Z` });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 2 });
  await cancelOrder(lost.orderId, new Date());
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: PRICE });
  const { products } = await getFigures(day, 'day');
  expect(products.map(({ slug }) => slug)).toEqual([kept.slug]);
});

test('counting twice, and by two at once, is counting once', async () => {
  const day = someDay();
  await sold({ at: `${day}T10:00:00Z` });
  await Promise.all([countFigures(never), countFigures(never)]);
  await Promise.all([1, 2, 3].map(() => db().$transaction((tx) => countDay(tx, day))));
  expect(await dayOf(day)).toMatchObject({ orders: 1, grossMinor: PRICE });
});

test('counting that is stopped goes on where it was', async () => {
  const day = someDay();
  await sold({ at: `${day}T10:00:00Z` });
  await expect(countFigures(AbortSignal.abort())).rejects.toThrow();
  expect(await dayOf(day)).toMatchObject({ orders: 0, isStale: true });
  await countFigures(never);
  expect(await dayOf(day)).toMatchObject({ orders: 1, isStale: false });
});
