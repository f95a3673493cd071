import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCart } from '#lib/cart/cart.ts';
import { LOW_STOCK } from '#lib/catalog/rules.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { answerQuestion } from '#lib/orders/answer-question.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { closeDay, listOpenOrders } from '#lib/orders/close-day.ts';
import { getDayWork } from '#lib/orders/day-work.ts';
import { db } from '#lib/platform/db/client.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { createCakeDay } from './fixtures/cakes.ts';
import { orderCakes } from './fixtures/ordered-cakes.ts';
import { createProduct } from './fixtures/products.ts';
import { fillCart, newOwner, orderForm, place, slotOf } from './fixtures/shopper.ts';

test('a day’s work: pieces by product and hour, orders by slot, cakes by stage, and what is ready', async () => {
  const { id: slotId, day } = await createCakeDay();
  const product = await createProduct({ stock: 50, priceMinor: 500, options: [], offerMinor: undefined });
  const orders = [];
  for (const quantity of [2, 3, 4]) {
    const owner = newOwner();
    await fillCart(owner, product.slug, quantity);
    const form = orderForm({ slotId, expectedTotalMinor: (await getCart(owner)).subtotalMinor });
    orders.push(await place(owner, form));
  }
  const [ready, paid, unpaid] = orders;
  const paidIds = [ready?.id ?? '', paid?.id ?? ''];
  await db().order.updateMany({ where: { id: { in: paidIds } }, data: { status: 'paid' } });
  await advanceOrder(ready?.id ?? '', 'ready');
  const cakes = await orderCakes({ slotId, stages: ['drawn', 'ready', 'cancelled'] });

  const work = await getDayWork(day);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: bakery.timeZone }).format(
      (await slotOf(slotId)).startsAt,
    ),
  );
  expect(work.toBake).toMatchObject([
    { slug: '', hour, total: 3, open: 3 },
    { slug: product.slug, hour, total: 5, open: 3 },
  ]);
  expect(work.slots).toMatchObject([{ id: slotId, taken: 3 }]);
  const shown = work.slots.flatMap((slot) => slot.orders);
  expect(shown.map(({ number, status }) => [number, status]).sort()).toEqual(
    [
      [ready?.number, 'ready'],
      [paid?.number, 'paid'],
      [cakes.number, 'paid'],
    ].sort(),
  );
  expect(shown.find(({ number }) => number === cakes.number)?.cakeStages).toEqual(['drawn', 'ready', 'cancelled']);
  expect(work.cakes).toEqual([
    { stage: 'drawn', count: 1 },
    { stage: 'ready', count: 1 },
  ]);
  expect((await listOpenOrders(day)).map(({ number }) => number)).toContain(unpaid?.number);
});

test('questions wait for their shopper, then for the baker, and are gone with the oven', async () => {
  const { id, cakeId, number } = await orderCakes({ stages: ['accepted'] });
  const questionId = await askAboutCake(cakeId, 'Is blue right?');
  const shown = async () =>
    (await getDayWork('2026-12-24')).questions.filter(({ orderNumber }) => orderNumber === number);
  expect(await shown()).toMatchObject([{ cakeId, text: 'Is blue right?', answer: null }]);
  await answerQuestion({ orderId: id, questionId, answer: 'Yes.' });
  expect(await shown()).toMatchObject([{ cakeId, answer: 'Yes.' }]);
  await db().cake.update({ where: { id: cakeId }, data: { stage: 'baking' } });
  expect(await shown()).toEqual([]);
});

test('what is nearly gone is listed, the least first; what is hidden is not', async () => {
  const [gone, hidden] = [await createProduct({ stock: 0 }), await createProduct({ stock: 0 })];
  await db().product.update({ where: { id: hidden.id }, data: { isVisible: false } });
  const { low } = await getDayWork('2026-12-24');
  const slugs = low.products.map(({ slug }) => slug);
  // Other tests leave what is gone, too: the list is short.
  expect(low.isMore || slugs.includes(gone.slug)).toBe(true);
  const quantities = low.products.map(({ quantity }) => quantity);
  expect(quantities).toEqual(quantities.toSorted((one, other) => one - other));
  expect(Math.max(...quantities)).toBeLessThanOrEqual(LOW_STOCK);
  expect(await db().product.count({ where: { slug: { in: slugs }, isVisible: true } })).toBe(slugs.length);
});

test('a day on which nobody comes is empty, and a closed one says why', async () => {
  const { day } = await createCakeDay();
  const reason = { en: `Snow ${randomUUID()}`, fr: 'Neige' };
  await closeDay(day, { reason, seen: [] });
  expect(await getDayWork(day)).toMatchObject({ toBake: [], cakes: [], closedBecause: reason });
});

test('a day is read by its own index, whatever else there is', async () => {
  const plan = await db().$transaction(async (tx) => {
    // The tables of a test are so small that reading all of them is the cheapest way.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT count(*) FROM slot s JOIN "order" o ON o.slot_id = s.id JOIN order_item i ON i.order_id = o.id
      WHERE s.day = '2026-12-24' AND s.kind = ANY('{pickup,delivery}'::"Fulfilment"[])`;
  });
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  for (const index of ['slot_kind_day_idx', 'order_slot_id_status_id_idx', 'order_item_order_id_idx'])
    expect(lines).toContain(index);
});
