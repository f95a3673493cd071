import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { designPrice } from '#lib/cakes/design/price.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { orderPerson } from '#lib/cakes/own-order.ts';
import { getCart, listLines } from '#lib/cart/cart.ts';
import { holdFor, releaseHolds } from '#lib/checkout/holds.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { quote } from '#lib/checkout/quote.ts';
import { HOLD_TIME, type OrderForm } from '#lib/checkout/schema.ts';
import { listSlotDays } from '#lib/checkout/slots.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { clearBoughtCart } from '#lib/orders/clear-bought-cart.ts';
import { getOrder, listOrders } from '#lib/orders/find-order.ts';
import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { releaseWhatRanOut } from '#lib/orders/release-what-ran-out.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { cakeOf, createCakeDay, createSlotOn, ovenTakenOn, putCake } from './fixtures/cakes.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place, slotOf, stockOf, takenOf } from './fixtures/shopper.ts';
import { createUser } from './fixtures/users.ts';

const PRICE = designPrice(firstDesign);
/** Two tiers for twenty people take three units of the oven's day. */
const large: Partial<CakeDesign> = { servings: 20, tiers: 2 };

/** Somebody with a cake in the basket, and a form to order it with. */
async function shopper({ changes = {} as Partial<CakeDesign>, ovenCapacity = 24 } = {}) {
  const slot = await createCakeDay({ ovenCapacity });
  const owner = newOwner();
  const cake = cakeOf(changes);
  const lineId = await putCake(owner, cake);
  const form = orderForm({ slotId: slot.id, expectedTotalMinor: designPrice(cake.design) });
  return { owner, slot, cake, lineId, form };
}

/** Keeps what is in an owner's cart, as the checkout does. */
async function hold(owner: string, slotId: number, now = new Date()) {
  const lines = await priceLines(db(), await listLines(owner), now);
  return holdFor(owner, { slot: await slotOf(slotId), lines, now });
}

async function pay(orderId: string) {
  const { id: paymentId, amountMinor } = await db().payment.findFirstOrThrow({ where: { orderId } });
  const event = { id: randomUUID(), type: 'paid' as const, paymentId, reference: `till_${paymentId}`, amountMinor };
  return recordPaymentEvent('test-till', event);
}

test('an order of a cake takes of the slot and of the oven, writes the cake down, and empties the basket', async () => {
  const { owner, slot, form } = await shopper();
  const text = 'You old fart, Merde !';
  await putCake(
    owner,
    cakeOf({ ...large, inscription: { ...firstDesign.inscription, text } }, { note: 'By ten', allergies: 'nuts' }),
  );
  const product = await createProduct({ stock: 5, priceMinor: 500, options: [], offerMinor: undefined });
  await fillCart(owner, product.slug, 2);
  const expectedTotalMinor = (await getCart(owner)).subtotalMinor;
  const order = await place(owner, { ...form, expectedTotalMinor });
  expect(await ovenTakenOn(slot.day)).toBe(4);
  expect([await takenOf(slot.id), await stockOf(product.id)]).toEqual([1, 3]);
  const items = await db().orderItem.findMany({
    where: { orderId: order.id },
    include: { cake: { include: { events: true } } },
    orderBy: { id: 'asc' },
  });
  expect(items).toMatchObject([
    {
      productId: null,
      quantity: 1,
      unitMinor: PRICE,
      vatClass: 'reduced',
      name: { fr: 'Votre gâteau' },
      cake: { hasConcern: false },
    },
    {
      productId: null,
      optionLabels: [{ en: 'for 20 people' }, { en: 'vanilla sponge' }, { en: 'raspberry filling' }],
      cake: {
        stage: 'waiting',
        hasConcern: true,
        design: { inscription: { text } },
        wishes: { note: 'By ten', allergies: 'nuts' },
        events: [{ stage: 'waiting' }],
      },
    },
    { productId: product.id, quantity: 2, cake: null },
  ]);
  await clearBoughtCart(order.id);
  expect((await getCart(owner)).lines).toEqual([]);
});

test('the same form, sent ten times at once, makes one order and one cake', async () => {
  const { owner, slot, form } = await shopper({ changes: large });
  const orders = await Promise.all(Array.from({ length: 10 }, () => place(owner, form)));
  expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
  expect(await db().cake.count({ where: { orderId: orders[0]?.id ?? '' } })).toBe(1);
  expect(await ovenTakenOn(slot.day)).toBe(3);
});

test('many race for the last of the oven: never a unit too many, and the others hear that it is full', async () => {
  const slot = await createCakeDay({ ovenCapacity: 10 });
  const owners = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const owner = newOwner();
      await putCake(owner, cakeOf(large));
      return owner;
    }),
  );
  const expectedTotalMinor = designPrice({ ...firstDesign, ...large });
  const results = await Promise.allSettled(
    // Half of them look at a time first, the others order at once.
    owners.map((owner, index) =>
      index % 2 ? hold(owner, slot.id) : place(owner, orderForm({ slotId: slot.id, expectedTotalMinor })),
    ),
  );
  const refused = results.flatMap((result) => (result.status === 'rejected' ? result.reason : []));
  expect(results.length - refused.length).toBe(3);
  expect(refused.every((error) => error.code === 'conflict' && error.reason === 'oven-full')).toBe(true);
  expect(await ovenTakenOn(slot.day)).toBe(9);
});

test('who comes first on a day that no cake was ordered for makes its row, and all who come at once share it', async () => {
  const slot = await createCakeDay();
  await db().ovenDay.delete({ where: { day: slot.day } });
  const owners = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const owner = newOwner();
      await putCake(owner, cakeOf(large));
      return owner;
    }),
  );
  const results = await Promise.allSettled(owners.map((owner) => hold(owner, slot.id)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(await db().ovenDay.findUnique({ where: { day: slot.day } })).toMatchObject({ capacity: 24, taken: 24 });
});

test('a hold that moves to another day takes its room in the oven along; refused there, it stays where it was', async () => {
  const { owner, slot, form } = await shopper({ changes: large });
  const [other, full] = [await createCakeDay(), await createCakeDay({ ovenCapacity: 2 })];
  await hold(owner, slot.id);
  await hold(owner, other.id);
  expect([await ovenTakenOn(slot.day), await ovenTakenOn(other.day)]).toEqual([0, 3]);
  await expect(hold(owner, full.id)).rejects.toMatchObject({ code: 'conflict', reason: 'oven-full', field: 'slotId' });
  expect([await ovenTakenOn(full.day), await ovenTakenOn(other.day)]).toEqual([0, 3]);
  expect([await takenOf(full.id), await takenOf(other.id)]).toEqual([0, 1]);
  // The order takes over what was kept, and on another day it moves again.
  await place(owner, form);
  expect([await ovenTakenOn(slot.day), await ovenTakenOn(other.day)]).toEqual([3, 0]);
});

test('many who change days with each other, each to a time of their own, do not wait for each other', async () => {
  const days = [await createCakeDay({ ovenCapacity: 1000 }), await createCakeDay({ ovenCapacity: 1000 })];
  const people = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const owner = newOwner();
      await putCake(owner, cakeOf(large));
      const [one, other] = await Promise.all(days.map(({ day }) => createSlotOn(day)));
      const slots = [one ?? 0, other ?? 0];
      return { owner, slots: index % 2 ? slots : slots.reverse() };
    }),
  );
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(people.map(({ owner, slots }) => hold(owner, slots[round % 2] ?? 0)));
  }
  expect(await Promise.all(days.map(({ day }) => ovenTakenOn(day)))).toEqual([12, 12]);
});

test('a cake that leaves the basket leaves the oven with the next hold', async () => {
  const { owner, slot } = await shopper({ changes: large });
  const line = await putCake(owner);
  await hold(owner, slot.id);
  expect(await ovenTakenOn(slot.day)).toBe(4);
  const lines = (await listLines(owner)).filter(({ id }) => id !== line);
  await holdFor(owner, { slot, lines: await priceLines(db(), lines, new Date()), now: new Date() });
  expect(await ovenTakenOn(slot.day)).toBe(3);
});

test('what runs out gives its room in the oven back, once: holds and unpaid orders', async () => {
  const past = new Date(Date.now() - HOLD_TIME - 60_000);
  const kept = await shopper({ changes: large });
  await hold(kept.owner, kept.slot.id, past);
  await Promise.all([releaseHolds(new Date()), releaseHolds(new Date())]);
  expect(await ovenTakenOn(kept.slot.day)).toBe(0);

  const unpaid = await shopper({ changes: large });
  const { id } = await place(unpaid.owner, unpaid.form);
  await db().order.update({ where: { id }, data: { expiresAt: past } });
  await releaseWhatRanOut(new Date());
  await releaseWhatRanOut(new Date());
  expect(await ovenTakenOn(unpaid.slot.day)).toBe(0);
  expect(await db().cake.findFirst({ where: { orderId: id } })).toMatchObject({ stage: 'cancelled' });
});

test('a day whose oven is full is shown without times, and why; what somebody holds is not in their own way', async () => {
  const { owner } = await shopper({ changes: large });
  const slot = await createCakeDay({ ovenCapacity: 3 });
  const now = new Date();
  const dayFor = async (asker: string, ovenUnits: number) =>
    (await listSlotDays('pickup', { leadTimeHours: 72, ovenUnits, owner: asker, now })).find(
      ({ day }) => day === slot.day,
    );
  await hold(owner, slot.id);
  expect(await dayFor(newOwner(), 1)).toMatchObject({ isOvenFull: true, slots: [] });
  expect(await dayFor(newOwner(), 0)).toMatchObject({ isOvenFull: false, slots: [{ id: slot.id }] });
  expect(await dayFor(owner, 3)).toMatchObject({ isOvenFull: false, slots: [{ id: slot.id }] });
  expect(await dayFor(owner, 4)).toMatchObject({ isOvenFull: true });
});

test('the slowest line says how soon: a cake takes days, and longer with flowers', async () => {
  const owner = newOwner();
  await fillCart(owner, 'country-sourdough');
  await putCake(owner, cakeOf({ flowers: 'roses' }));
  const slotId = await createSlot();
  await db().slot.update({ where: { id: slotId }, data: { startsAt: new Date(Date.now() + 60 * 3_600_000) } });
  const { subtotalMinor: expectedTotalMinor } = await getCart(owner);
  const form = orderForm({ slotId, expectedTotalMinor });
  await expect(place(owner, form)).rejects.toMatchObject({ reason: 'slot-gone', field: 'slotId' });
});

test('with a deposit the payment is 30 %, rounded up; the order is paid by it, and cancelled gives just that back', async () => {
  const { owner, form } = await shopper({ changes: { servings: 12, sponge: 'almond' } });
  const { id, number } = await place(owner, { ...form, payment: 'deposit' } as OrderForm);
  const dueNowMinor = Math.ceil(form.expectedTotalMinor * 0.3);
  expect(await db().payment.findFirst({ where: { orderId: id } })).toMatchObject({ amountMinor: dueNowMinor });
  await pay(id);
  const order = await getOrder(number, { owner, key: null });
  expect(order?.view).toMatchObject({
    status: 'paid',
    dueNowMinor,
    totalMinor: form.expectedTotalMinor,
    canCancel: true,
  });
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: form.email, template: 'order-placed' } });
  expect(mail.text).toContain('At the counter');
  await cancelOrder(id, new Date());
  expect(await db().payment.findMany({ where: { orderId: id } })).toMatchObject([
    { status: 'refunding', amountMinor: dueNowMinor },
  ]);
});

test('a deposit without a cake, and one with a delivery, are refused, and nothing is taken', async () => {
  const owner = newOwner();
  const product = await createProduct({
    stock: 5,
    priceMinor: 500,
    options: [],
    leadTimeHours: 2,
    offerMinor: undefined,
  });
  await fillCart(owner, product.slug);
  const slotId = await createSlot();
  const bread = { ...orderForm({ slotId, expectedTotalMinor: 500 }), payment: 'deposit' } as OrderForm;
  await expect(place(owner, bread)).rejects.toMatchObject({ code: 'invalid', reason: 'no-deposit' });
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([5, 0]);

  const cake = await shopper();
  const delivered = {
    ...cake.form,
    ...{ payment: 'deposit', fulfilment: 'delivery', street: 'Rue 1', postcode: '1050', city: 'Ixelles' },
    slotId: await createSlot({ kind: 'delivery' }),
  } as OrderForm;
  const wishes = {
    fulfilment: 'delivery',
    postcode: '1050',
    discountCode: null,
    person: null,
    now: new Date(),
  } as const;
  const lines = await priceLines(db(), await listLines(cake.owner), wishes.now);
  const { totalMinor, depositMinor } = await quote(db(), { ...wishes, lines });
  expect(depositMinor).toBeNull();
  delivered.expectedTotalMinor = totalMinor;
  await expect(place(cake.owner, delivered)).rejects.toMatchObject({ code: 'invalid', reason: 'no-deposit' });
});

test('a price that a hand-made form claims is not the price', async () => {
  const { owner, form, slot } = await shopper();
  await expect(place(owner, { ...form, expectedTotalMinor: 100 })).rejects.toMatchObject({ reason: 'prices-changed' });
  expect(await ovenTakenOn(slot.day)).toBe(0);
});

test('a cake may be cancelled until the baker has accepted it', async () => {
  const { owner, form } = await shopper();
  const { id, number } = await place(owner, form);
  await pay(id);
  await db().cake.updateMany({ where: { orderId: id }, data: { stage: 'accepted' } });
  await noteWrite(orderPerson(number));
  expect((await getOrder(number, { owner, key: null }))?.view.canCancel).toBe(false);
  await expect(cancelOrder(id, new Date())).rejects.toMatchObject({ code: 'conflict', reason: 'too-late-to-cancel' });
});

test('a paid cake goes into the queue; cancelled, it leaves it, and the oven has its room back', async () => {
  const { owner, form, slot } = await shopper({ changes: large });
  const { id } = await place(owner, form);
  await pay(id);
  const cake = await db().cake.findFirstOrThrow({ where: { orderId: id } });
  expect(cake.stage).toBe('drawing');
  expect(await db().outbox.count({ where: { job: 'cake.proof', payload: { equals: { cakeId: cake.id } } } })).toBe(1);
  await cancelOrder(id, new Date());
  await cancelOrder(id, new Date());
  expect((await db().cake.findUniqueOrThrow({ where: { id: cake.id } })).stage).toBe('cancelled');
  expect([await ovenTakenOn(slot.day), await takenOf(slot.id)]).toEqual([0, 0]);
});

test('a list of orders shows each cake, and the same bread once', async () => {
  const user = await createUser();
  const owner = `user:${user.id}`;
  const slot = await createCakeDay();
  const [one, other] = [await putCake(owner), await putCake(owner)];
  await place(owner, orderForm({ slotId: slot.id, expectedTotalMinor: 2 * PRICE }), { userId: user.id });
  const [order] = await listOrders(user.id);
  expect(order?.pictures.map(({ lineId }) => lineId).sort()).toEqual([one, other].sort());
  expect(order?.pictures.map(({ cake }) => cake?.design)).toEqual([firstDesign, firstDesign]);
  expect(order).toMatchObject({ pieces: 2, dueNowMinor: 2 * PRICE });
});
