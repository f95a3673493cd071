import { expect, test } from 'vitest';
import { designPrice } from '#lib/cakes/design/price.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { listLines } from '#lib/cart/cart.ts';
import { changeOvenCapacity } from '#lib/checkout/change-oven.ts';
import { changeSlotCapacity } from '#lib/checkout/change-slot.ts';
import { holdFor } from '#lib/checkout/holds.ts';
import { priceLines } from '#lib/checkout/lines.ts';
import { listWeek } from '#lib/checkout/list-week.ts';
import { listSlotDays, lockDay, requireSlot } from '#lib/checkout/slots.ts';
import { closeDay, listOpenOrders, reopenDay } from '#lib/orders/close-day.ts';
import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { as, changesOf } from './fixtures/audit.ts';
import { createCakeDay, createSlotOn, ovenTakenOn, putCake } from './fixtures/cakes.ts';
import { orderCakes } from './fixtures/ordered-cakes.ts';
import { createSlot, newOwner, orderForm, place, slotOf, takenOf } from './fixtures/shopper.ts';
import { untilSomebodyWaits, whileUnderWay } from './fixtures/under-way.ts';
import { createUser } from './fixtures/users.ts';

const PRICE = designPrice(firstDesign);
const reason = { en: 'We are at the fair', fr: 'Nous sommes à la foire' };
const capacityOf = async (id: number) => (await slotOf(id)).capacity;
const ovenOf = async (day: string) => (await db().ovenDay.findUniqueOrThrow({ where: { day } })).capacity;
const isClosed = async (day: string) => (await db().closedDay.count({ where: { day } })) === 1;

/** Somebody with a cake in the basket, ready to order it. */
async function shopperAt(slotId: number) {
  const owner = newOwner();
  await putCake(owner);
  const form = orderForm({ slotId, expectedTotalMinor: PRICE });
  return { owner, order: () => place(owner, form) };
}

test('a slot gets more room, or less, and the audit log tells who did it', async () => {
  const ada = await createUser({ name: 'Ada' });
  const { id, day } = await createCakeDay({ slotCapacity: 10 });
  await as(ada, () => changeSlotCapacity(id, { capacity: 3, seen: 10 }));
  await as(ada, () => changeSlotCapacity(id, { capacity: 3, seen: 10 }));
  expect(await capacityOf(id)).toBe(3);
  const entries = await db().auditEntry.findMany({ where: { action: 'slot.capacity', subject: { startsWith: day } } });
  expect(entries).toMatchObject([{ actorName: 'Ada', before: { capacity: 10 }, after: { capacity: 3 } }]);
  expect(entries[0]?.subject).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d pickup$/);
});

test('what is taken keeps its room, and what somebody else has set is not set over', async () => {
  const id = await createSlot({ capacity: 5 });
  await db().slot.update({ where: { id }, data: { taken: 4 } });
  await expect(changeSlotCapacity(id, { capacity: 3, seen: 5 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'capacity-below-taken', values: { taken: 4 }, field: 'capacity' },
  });
  await expect(changeSlotCapacity(id, { capacity: 8, seen: 6 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'capacity-moved', values: { capacity: 5 }, field: 'capacity' },
  });
  await expect(changeSlotCapacity(2_000_000_000, { capacity: 8, seen: 6 })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await capacityOf(id)).toBe(5);
  await changeSlotCapacity(id, { capacity: 4, seen: 5 });
  expect(await capacityOf(id)).toBe(4);
});

test('a place that is being taken while the slot shrinks keeps its room, and says so', async () => {
  const id = await createSlot({ capacity: 5 });
  const shrinking = whileUnderWay(
    (tx) => tx.slot.update({ where: { id }, data: { taken: 4 } }),
    () => changeSlotCapacity(id, { capacity: 3, seen: 5 }),
  );
  await expect(shrinking).rejects.toMatchObject({ reason: 'capacity-below-taken', values: { taken: 4 } });
});

test('shoppers who order while a slot and the oven shrink never have more than there is', async () => {
  const { id, day } = await createCakeDay({ slotCapacity: 10, ovenCapacity: 10 });
  const shoppers = await Promise.all(Array.from({ length: 8 }, () => shopperAt(id)));
  const outcomes = await Promise.allSettled([
    ...shoppers.slice(0, 4).map(({ order }) => order()),
    changeSlotCapacity(id, { capacity: 5, seen: 10 }),
    changeOvenCapacity(day, { capacity: 4, seen: 10 }),
    ...shoppers.slice(4).map(({ order }) => order()),
  ]);
  const orders = await db().order.count({ where: { slotId: id } });
  const slot = await slotOf(id);
  expect([slot.taken, await ovenTakenOn(day)]).toEqual([orders, orders]);
  expect(slot.taken).toBeLessThanOrEqual(slot.capacity);
  expect(orders).toBeLessThanOrEqual(await ovenOf(day));
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    expect(['slot-full', 'oven-full', 'capacity-below-taken']).toContain(outcome.reason.reason);
  }
});

test('the oven of a day has its own capacity, also where nothing was ordered yet', async () => {
  const day = dayFrom(new Date(), 400 + Math.floor(Math.random() * 100_000));
  await changeOvenCapacity(day, { capacity: 30, seen: 24 });
  await changeOvenCapacity(day, { capacity: 30, seen: 24 });
  expect(await ovenOf(day)).toBe(30);
  expect(await changesOf(day)).toMatchObject([
    { action: 'oven.capacity', actorKind: 'shop', before: { capacity: 24 }, after: { capacity: 30 } },
  ]);
  await db().ovenDay.update({ where: { day }, data: { taken: 12 } });
  await expect(changeOvenCapacity(day, { capacity: 11, seen: 30 })).rejects.toMatchObject({
    reason: 'capacity-below-taken',
    values: { taken: 12 },
  });
  await expect(changeOvenCapacity(day, { capacity: 40, seen: 24 })).rejects.toMatchObject({ reason: 'capacity-moved' });
});

test('a closed day takes no order, not even of who holds a place, and opens again', async () => {
  const { id, day } = await createCakeDay();
  const holder = await shopperAt(id);
  const lines = await priceLines(db(), await listLines(holder.owner), new Date());
  await holdFor(holder.owner, { slot: await slotOf(id), lines, now: new Date() });
  await closeDay(day, { reason, seen: [] });
  await closeDay(day, { reason, seen: [] });
  await expect(holder.order()).rejects.toMatchObject({ reason: 'slot-gone' });
  await closeDay(day, { reason: { ...reason, en: 'Snow' }, seen: [] });
  expect(await db().closedDayText.findMany({ where: { day }, orderBy: { locale: 'asc' } })).toMatchObject([
    { locale: 'en', reason: 'Snow' },
    { locale: 'fr', reason: reason.fr },
  ]);
  await reopenDay(day, new Date());
  await reopenDay(day, new Date());
  expect(await isClosed(day)).toBe(false);
  await holder.order();
  expect(await takenOf(id)).toBe(1);
  expect(await changesOf(day)).toMatchObject([
    { action: 'day.close', before: null, after: { reason, orders: 0 } },
    { action: 'day.close', before: { reason }, after: { reason: { en: 'Snow' } } },
    { action: 'day.reopen', before: { reason: { en: 'Snow' } }, after: null },
  ]);
});

test('a day is closed only by who has seen its orders; they stay', async () => {
  const { id, day } = await createCakeDay();
  const first = await orderCakes({ slotId: id, stages: ['drawn'] });
  const second = await orderCakes({ slotId: id, stages: ['accepted'] });
  await orderCakes({ slotId: id, stages: ['collected'], status: 'collected' });
  const seen = (await listOpenOrders(day)).map(({ number }) => number);
  expect([...seen].sort()).toEqual([first.number, second.number].sort());
  await expect(closeDay(day, { reason, seen: [first.number] })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'day-has-orders', values: { count: 1 } },
  });
  expect(await isClosed(day)).toBe(false);
  await closeDay(day, { reason, seen });
  expect(await isClosed(day)).toBe(true);
  expect(await listOpenOrders(day)).toHaveLength(2);
});

test('an order that is being placed is seen by who closes the day meanwhile', async () => {
  const { id, day } = await createCakeDay();
  const [inside, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ordering = db().$transaction(
    async (tx) => {
      await requireSlot(tx, { id, kind: 'pickup', leadTimeHours: 0, now: new Date() });
      inside.resolve();
      await leave.promise;
      await orderCakes({ slotId: id });
    },
    { timeout: 30_000 },
  );
  await inside.promise;
  const closing = expect(closeDay(day, { reason, seen: [] })).rejects.toMatchObject({ reason: 'day-has-orders' });
  await untilSomebodyWaits();
  leave.resolve();
  await Promise.all([ordering, closing]);
  expect(await isClosed(day)).toBe(false);
});

test('who orders while the day is being closed is told so', async () => {
  const { id, day } = await createCakeDay();
  const { order } = await shopperAt(id);
  const [inside, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const closing = db().$transaction(
    async (tx) => {
      await lockDay(tx, day, 'alone');
      await tx.closedDay.create({ data: { day } });
      inside.resolve();
      await leave.promise;
    },
    { timeout: 30_000 },
  );
  await inside.promise;
  const ordering = expect(order()).rejects.toMatchObject({ reason: 'slot-gone' });
  await untilSomebodyWaits();
  leave.resolve();
  await Promise.all([closing, ordering]);
  expect(await takenOf(id)).toBe(0);
});

test('a week shows every day of it: what is taken, the oven, and why a day is closed', async () => {
  const { id, day } = await createCakeDay({ slotCapacity: 7, ovenCapacity: 9 });
  await createSlotOn(day, 3);
  await db().slot.update({ where: { id }, data: { taken: 2 } });
  await closeDay(day, { reason, seen: [] });
  const week = await listWeek(day);
  expect(week).toHaveLength(7);
  expect(week[0]?.isDayOff).toBe(true);
  const shown = week.find((each) => each.day === day);
  expect(shown).toMatchObject({ closedBecause: reason, oven: { capacity: 9, taken: 0 } });
  expect(shown?.slots.find((slot) => slot.id === id)).toMatchObject({ kind: 'pickup', capacity: 7, taken: 2 });
  // What shoppers see of it.
  const now = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 86_400_000);
  const days = await listSlotDays('pickup', { leadTimeHours: 0, ovenUnits: 1, owner: null, now });
  expect(days.find((each) => each.day === day)).toMatchObject({ closedBecause: reason, slots: [] });
});
