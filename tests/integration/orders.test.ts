import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCart, mergeCarts } from '#lib/cart/cart.ts';
import { setPrice } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { holdFor, moveHold, releaseHolds } from '#lib/checkout/holds.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { getOwnCart } from '#lib/checkout/own-cart.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { clearBoughtCart } from '#lib/orders/clear-bought-cart.ts';
import { getOrder, orderKey, requireShopperOrder } from '#lib/orders/find-order.ts';
import { openPayment } from '#lib/orders/open-payment.ts';
import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { releaseWhatRanOut } from '#lib/orders/release-what-ran-out.ts';
import { charge } from '#lib/payments/test-till/till.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place, slotOf, stockOf, takenOf } from './fixtures/shopper.ts';
import { newsTold } from './fixtures/told.ts';

const PRICE = 500;

async function bake(stock: number) {
  const product = await createProduct({
    stock,
    priceMinor: PRICE,
    options: [],
    leadTimeHours: 2,
    offerMinor: undefined,
  });
  await publishProduct(product.id);
  return product;
}

/** Somebody with pieces of a product in the cart, and a form to order them with. */
async function shopper({ stock = 5, quantity = 1, capacity = 10 } = {}) {
  const product = await bake(stock);
  const slotId = await createSlot({ capacity });
  const owner = newOwner();
  await fillCart(owner, product.slug, quantity);
  return { product, slotId, owner, form: orderForm({ slotId, expectedTotalMinor: PRICE * quantity }) };
}

async function paymentOf(orderId: string) {
  return db().payment.findFirstOrThrow({ where: { orderId } });
}

async function tell(orderId: string, type: 'paid' | 'declined' | 'refunded' | 'cancelled', id = randomUUID()) {
  const payment = await paymentOf(orderId);
  const event = { id, type, paymentId: payment.id, reference: `till_${payment.id}`, amountMinor: payment.amountMinor };
  return recordPaymentEvent('test-till', event);
}

const statusOf = async (id: string) => (await db().order.findUniqueOrThrow({ where: { id } })).status;
const eventsOf = async (orderId: string) =>
  (await db().orderEvent.findMany({ where: { orderId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

test('an order takes stock and slot, writes its payment down, and its cart is emptied', async () => {
  const { product, slotId, owner, form } = await shopper({ quantity: 2 });
  const order = await place(owner, form);
  expect(order.isNew).toBe(true);
  expect(await stockOf(product.id)).toBe(3);
  expect(await takenOf(slotId)).toBe(1);
  expect(await paymentOf(order.id)).toMatchObject({ status: 'pending', amountMinor: 1000, provider: 'test-till' });
  expect(await db().outbox.count({ where: { job: 'order.placed', payload: { equals: { orderId: order.id } } } })).toBe(
    1,
  );
  await clearBoughtCart(order.id);
  expect((await getCart(owner)).lines).toEqual([]);
});

test('what is put in the cart after the order stays in it', async () => {
  const { product, owner, form } = await shopper();
  const order = await place(owner, form);
  await fillCart(owner, product.slug);
  await clearBoughtCart(order.id);
  await clearBoughtCart(order.id);
  expect((await getCart(owner)).count).toBe(1);
});

test('the same form sent ten times at once is one order', async () => {
  const { product, slotId, owner, form } = await shopper();
  const orders = await Promise.all(Array.from({ length: 10 }, () => place(owner, form)));
  expect(new Set(orders.map(({ number }) => number)).size).toBe(1);
  expect(orders.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await stockOf(product.id)).toBe(4);
  expect(await takenOf(slotId)).toBe(1);
});

test('two forms of one basket buy it once', async () => {
  const { product, owner, form } = await shopper({ quantity: 2 });
  const forms = Array.from({ length: 4 }, () => ({ ...form, idempotencyKey: randomUUID() }));
  const results = await Promise.allSettled(forms.map((each) => place(owner, each)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await stockOf(product.id)).toBe(3);
  const order = await db().order.findFirstOrThrow({ where: { owner } });
  await clearBoughtCart(order.id);
  await fillCart(owner, product.slug);
  expect((await place(owner, orderForm({ slotId: form.slotId, expectedTotalMinor: PRICE }))).isNew).toBe(true);
});

test('the form of another person makes no order', async () => {
  const { owner, form, product } = await shopper();
  await place(owner, form);
  const stranger = newOwner();
  await fillCart(stranger, product.slug);
  await expect(place(stranger, form)).rejects.toMatchObject({ code: 'conflict' });
});

test('many race for a few: exactly as many get one as there are, and the others hear that it is sold out', async () => {
  const product = await bake(5);
  const slotId = await createSlot({ capacity: 100 });
  const owners = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const owner = newOwner();
      await fillCart(owner, product.slug);
      return owner;
    }),
  );
  const results = await Promise.allSettled(
    owners.map((owner) => place(owner, orderForm({ slotId, expectedTotalMinor: PRICE }))),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(new Set(reasons)).toEqual(new Set(['sold-out-meanwhile']));
  expect(await stockOf(product.id)).toBe(0);
  expect(await takenOf(slotId)).toBe(5);
});

test('many race for a slot: as many get in as it has places', async () => {
  const product = await bake(50);
  const slotId = await createSlot({ capacity: 3 });
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, async () => {
      const owner = newOwner();
      await fillCart(owner, product.slug);
      return place(owner, orderForm({ slotId, expectedTotalMinor: PRICE }));
    }),
  );
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(reasons).toEqual(Array(9).fill('slot-full'));
  expect(await stockOf(product.id)).toBe(47);
});

test('baskets with the same breads in another order do not wait for each other', async () => {
  const [one, other] = [await bake(40), await bake(40)];
  const slots = [await createSlot({ capacity: 40 }), await createSlot({ capacity: 40 })];
  const orders = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const owner = newOwner();
      for (const { slug } of index % 2 ? [one, other] : [other, one]) await fillCart(owner, slug);
      return place(owner, orderForm({ slotId: slots[index % 2] as number, expectedTotalMinor: 2 * PRICE }));
    }),
  );
  expect(orders).toHaveLength(20);
  expect([await stockOf(one.id), await stockOf(other.id)]).toEqual([20, 20]);
});

test('a price that changed since is told first, and nothing is taken', async () => {
  const { product, slotId, owner, form } = await shopper();
  await setPrice({ slug: product.slug, priceMinor: PRICE + 1 });
  await expect(place(owner, form)).rejects.toMatchObject({ reason: 'prices-changed' });
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([5, 0]);
});

test('a tampered total, an unknown slot, one of the other kind, one too soon, a cart that is empty by now: refused', async () => {
  const { owner, form, slotId } = await shopper();
  const refused = (changes: object) =>
    expect(place(owner, { ...form, idempotencyKey: randomUUID(), ...changes })).rejects;
  await refused({ expectedTotalMinor: 1 }).toMatchObject({ reason: 'prices-changed' });
  await refused({ slotId: 2_000_000_000 }).toMatchObject({ reason: 'slot-gone' });
  await refused({ slotId: await createSlot({ kind: 'delivery' }) }).toMatchObject({ reason: 'slot-gone' });
  await db().slot.update({ where: { id: slotId }, data: { startsAt: new Date(Date.now() + 60_000) } });
  await refused({}).toMatchObject({ reason: 'slot-gone' });
  await expect(place(newOwner(), form)).rejects.toMatchObject({ reason: 'cart-changed' });
});

/** Holds all that is in somebody's cart, from `now` on. */
async function hold(owner: string, slotId: number, now = new Date()) {
  const { lines } = await getCart(owner);
  return holdFor(owner, { slot: await slotOf(slotId), lines: await priceLines(db(), lines, now), now });
}

test('what is held for a guest is the account’s once they sign in, so that the last piece is not sold out to them', async () => {
  const { product, slotId, owner: guest } = await shopper({ stock: 1, capacity: 2 });
  const user = newOwner();
  await hold(guest, slotId);
  await publishProduct(product.id);
  await mergeCarts({ from: guest, into: user });
  expect((await getOwnCart(user)).lines).toMatchObject([{ trouble: 'sold-out' }]);
  await Promise.all([moveHold({ from: guest, to: user }), moveHold({ from: guest, to: user })]);
  expect((await getOwnCart(user)).lines).toMatchObject([{ trouble: null }]);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([0, 1]);
  await hold(user, slotId);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([0, 1]);

  const other = await shopper({ stock: 1, capacity: 1 });
  await hold(other.owner, other.slotId);
  await moveHold({ from: other.owner, to: user });
  expect([await stockOf(other.product.id), await takenOf(other.slotId)]).toEqual([1, 0]);
  expect(await db().hold.count({ where: { owner: user } })).toBe(1);
});

test('a hold keeps the last piece for ten minutes, becomes the order, and is given back if it does not', async () => {
  const { product, slotId, owner, form } = await shopper({ stock: 1, capacity: 1 });
  const rival = newOwner();
  await fillCart(rival, product.slug);
  await hold(owner, slotId);
  await hold(owner, slotId);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([0, 1]);
  await expect(hold(rival, slotId)).rejects.toMatchObject({ reason: 'slot-full' });
  await place(owner, form);
  expect([await stockOf(product.id), await takenOf(slotId), await db().hold.count({ where: { owner } })]).toEqual([
    0, 1, 0,
  ]);

  const late = await shopper({ stock: 1, capacity: 1 });
  await hold(late.owner, late.slotId, new Date(Date.now() - 11 * 60_000));
  await Promise.all([releaseHolds(new Date()), releaseHolds(new Date()), releaseHolds(new Date())]);
  expect([await stockOf(late.product.id), await takenOf(late.slotId)]).toEqual([1, 0]);
});

test('money makes an order paid once, however often and in whatever order it is told of', async () => {
  const { owner, form } = await shopper();
  const order = await place(owner, form);
  const id = randomUUID();
  const told = await Promise.all([tell(order.id, 'paid', id), tell(order.id, 'paid', id), tell(order.id, 'paid', id)]);
  expect(told.sort()).toEqual(['known', 'known', 'recorded']);
  expect(await tell(order.id, 'declined')).toBe('late');
  expect(await statusOf(order.id)).toBe('paid');
  expect(await eventsOf(order.id)).toEqual(['placed', 'paid']);
  expect(await db().mail.count({ where: { recipient: form.email } })).toBe(1);
});

test('a declined card leaves the order open, and another card pays it', async () => {
  const { owner, form, product } = await shopper();
  const order = await place(owner, form);
  await tell(order.id, 'declined');
  expect(await statusOf(order.id)).toBe('awaiting_payment');
  expect(await stockOf(product.id)).toBe(4);
  await tell(order.id, 'paid');
  expect(await statusOf(order.id)).toBe('paid');
});

test('a second declined card is news too', async () => {
  const { owner, form } = await shopper();
  const order = await place(owner, form);
  await tell(order.id, 'declined');
  expect(await tell(order.id, 'declined')).toBe('recorded');
  expect(await eventsOf(order.id)).toEqual(['placed', 'declined', 'declined']);
});

test('another amount than was asked for is not taken for the money', async () => {
  const { owner, form } = await shopper();
  const order = await place(owner, form);
  const payment = await paymentOf(order.id);
  const event = { id: randomUUID(), type: 'paid' as const, paymentId: payment.id, reference: 'x', amountMinor: 1 };
  await expect(recordPaymentEvent('test-till', event)).rejects.toMatchObject({ code: 'invalid' });
  expect(await recordPaymentEvent('stripe', { ...event, amountMinor: PRICE })).toBe('foreign');
  expect(await statusOf(order.id)).toBe('awaiting_payment');
});

test('who does not pay in time gives back what was kept; who pays at the last moment has the order', async () => {
  const { owner, form, product, slotId } = await shopper();
  const order = await place(owner, form);
  await openPayment(order.id);
  await db().order.update({ where: { id: order.id }, data: { expiresAt: new Date() } });
  await Promise.all([releaseWhatRanOut(new Date()), releaseWhatRanOut(new Date())]);
  expect(await statusOf(order.id)).toBe('expired');
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([5, 0]);

  const quick = await shopper();
  const paid = await place(quick.owner, quick.form);
  const opened = await openPayment(paid.id);
  await charge(opened?.reference ?? '', '4242424242424242');
  await db().order.update({ where: { id: paid.id }, data: { expiresAt: new Date() } });
  await releaseWhatRanOut(new Date());
  expect(await statusOf(paid.id)).toBe('awaiting_payment');
  await tell(paid.id, 'paid');
  expect(await statusOf(paid.id)).toBe('paid');
});

test('money for an order that ran out goes back', async () => {
  const { owner, form } = await shopper();
  const order = await place(owner, form);
  await db().order.update({ where: { id: order.id }, data: { status: 'expired' } });
  await tell(order.id, 'paid');
  expect((await paymentOf(order.id)).status).toBe('refunding');
  expect(await db().outbox.count({ where: { job: 'payment.refund' } })).toBeGreaterThan(0);
});

test('cancelling gives everything back once, the money too; when it is in the oven it is too late', async () => {
  const { owner, form, product, slotId } = await shopper();
  const order = await place(owner, form);
  await tell(order.id, 'paid');
  await Promise.all([cancelOrder(order.id, new Date()), cancelOrder(order.id, new Date())]);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([5, 0]);
  expect((await paymentOf(order.id)).status).toBe('refunding');
  expect(await tell(order.id, 'refunded')).toBe('recorded');
  expect(await eventsOf(order.id)).toEqual(['placed', 'paid', 'cancelled', 'refunded']);

  const baked = await shopper();
  const other = await place(baked.owner, baked.form);
  await tell(other.id, 'paid');
  await db().order.update({ where: { id: other.id }, data: { status: 'baking' } });
  await expect(cancelOrder(other.id, new Date())).rejects.toMatchObject({ reason: 'too-late-to-cancel' });
});

test('an order is seen by who placed it and by who has its link, and by nobody else', async () => {
  const { owner, form } = await shopper();
  const { id, number } = await place(owner, form);
  expect((await getOrder(number, { owner, key: null }))?.view).toMatchObject({ number, totalMinor: PRICE });
  expect(await getOrder(number, { owner: null, key: orderKey(id) })).not.toBeNull();
  expect(await getOrder(number, { owner: newOwner(), key: null })).toBeNull();
  expect(await getOrder(number, { owner: null, key: orderKey(randomUUID()) })).toBeNull();
  expect(await getOrder("LV-' OR 1=1", { owner, key: null })).toBeNull();
});

test('the staff can’t act as the shopper by a link that is not theirs: they have the desk', async () => {
  const { owner, form } = await shopper();
  const { id, number } = await place(owner, form);
  const byLink = { owner: newOwner(), key: orderKey(id) };
  expect(await requireShopperOrder(number, { ...byLink, isStaff: false })).toBe(id);
  expect(await requireShopperOrder(number, { owner, key: null, isStaff: true })).toBe(id);
  await expect(requireShopperOrder(number, { ...byLink, isStaff: true })).rejects.toMatchObject({
    ...{ code: 'forbidden', reason: 'at-the-desk' },
  });
  const stranger = { owner: newOwner(), key: null, isStaff: false };
  await expect(requireShopperOrder(number, stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test('the bakery moves an order on, step by step, and the shopper hears once that it is ready', async () => {
  const { owner, form } = await shopper();
  const { id } = await place(owner, form);
  await expect(advanceOrder(id, 'baking')).rejects.toMatchObject({ code: 'conflict' });
  await tell(id, 'paid');
  await advanceOrder(id, 'baking');
  await Promise.all([advanceOrder(id, 'ready'), advanceOrder(id, 'ready')]);
  await advanceOrder(id, 'collected');
  await expect(advanceOrder(id, 'ready')).rejects.toMatchObject({ code: 'conflict' });
  expect(await eventsOf(id)).toEqual(['placed', 'paid', 'baking', 'ready', 'collected']);
  const mails = await db().mail.findMany({ where: { recipient: form.email }, orderBy: { createdAt: 'asc' } });
  expect(mails.map(({ template }) => template)).toEqual(['order-placed', 'order-ready']);
});

test('every step of an order is told to its owner, to who has its link, and to the staff, under a key of its own', async () => {
  const { owner, form } = await shopper();
  const { id, number } = await place(owner, form);
  await tell(id, 'declined');
  await tell(id, 'declined');
  await tell(id, 'paid');
  await Promise.all([advanceOrder(id, 'baking'), advanceOrder(id, 'baking')]);
  await advanceOrder(id, 'ready');
  await advanceOrder(id, 'collected');
  const told = await newsTold(number);
  const kinds = told.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['order-declined', 'order-declined']);
  expect(kinds.slice(2)).toEqual(['order-paid', 'order-baking', 'order-ready', 'order-collected']);
  expect(new Set(told.map(({ key }) => key)).size).toBe(6);
  expect(told.at(-1)).toMatchObject({ key: `order:${id}:collected`, recipients: [owner, 'staff'] });
});

test('that an order came to nothing is told, and that its money went back', async () => {
  const called = await shopper();
  const one = await place(called.owner, called.form);
  await tell(one.id, 'paid');
  await cancelOrder(one.id, new Date());
  await tell(one.id, 'refunded');
  expect((await newsTold(one.number)).map(({ kind }) => kind)).toEqual([
    'order-paid',
    'order-cancelled',
    'order-refunded',
  ]);

  const late = await shopper();
  const other = await place(late.owner, late.form);
  await db().order.update({ where: { id: other.id }, data: { expiresAt: new Date(0) } });
  await releaseWhatRanOut(new Date());
  expect((await newsTold(other.number)).map(({ kind }) => kind)).toEqual(['order-expired']);
});
