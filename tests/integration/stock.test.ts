import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCart } from '#lib/cart/cart.ts';
import { changeStock } from '#lib/checkout/change-stock.ts';
import { listStock } from '#lib/checkout/list-stock.ts';
import { MOST_STOCK } from '#lib/checkout/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { writeCursor } from '#lib/platform/keyset.ts';
import { as, changesOf } from './fixtures/audit.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place, stockOf } from './fixtures/shopper.ts';
import { whileUnderWay } from './fixtures/under-way.ts';
import { createUser } from './fixtures/users.ts';

const plain = { options: [], offerMinor: undefined, priceMinor: 500 };
const step = (
  kind: 'count' | 'add' | 'take',
  quantity: number,
  changes: { seen?: number; changeId?: string } = {},
) => ({
  ...{ kind, quantity, seen: 0, changeId: randomUUID() },
  ...changes,
});
const publications = (productId: number) =>
  db().outbox.count({ where: { job: 'product.publish', payload: { equals: { productId } } } });

test('pieces are counted, come in and go, and the audit log has each change', async () => {
  const ada = await createUser({ name: 'Ada' });
  const { id, slug } = await createProduct({ ...plain, stock: 20 });
  expect(await as(ada, () => changeStock(slug, step('count', 12, { seen: 20 })))).toBe(12);
  expect(await changeStock(slug, step('add', 5))).toBe(17);
  expect(await changeStock(slug, step('take', 7))).toBe(10);
  expect(await stockOf(id)).toBe(10);
  expect(await changesOf(slug)).toMatchObject([
    { action: 'product.stock', actorName: 'Ada', before: { quantity: 20 }, after: { quantity: 12 } },
    { action: 'product.stock', actorKind: 'shop', before: { quantity: 12 }, after: { quantity: 17 } },
    { action: 'product.stock', before: { quantity: 17 }, after: { quantity: 10 } },
  ]);
  // Pages say only whether there is some, little or none.
  expect(await publications(id)).toBe(0);
  await changeStock(slug, step('take', 6));
  expect(await publications(id)).toBe(1);
  await changeStock(slug, step('count', 0, { seen: 4 }));
  expect(await publications(id)).toBe(2);
});

test('the same change sent twice counts once', async () => {
  const { id, slug } = await createProduct({ ...plain, stock: 20 });
  const once = step('add', 5);
  expect(await Promise.all([changeStock(slug, once), changeStock(slug, once)])).toEqual([25, 25]);
  await changeStock(slug, step('count', 9, { seen: 25 }));
  await changeStock(slug, step('count', 9, { seen: 25 }));
  expect(await stockOf(id)).toBe(9);
  expect(await changesOf(slug)).toHaveLength(2);
});

test('a count does not stand over what was sold since they looked', async () => {
  const { id, slug } = await createProduct({ ...plain, stock: 8 });
  const owner = newOwner();
  await fillCart(owner, slug, 3);
  const form = orderForm({ slotId: await createSlot(), expectedTotalMinor: (await getCart(owner)).subtotalMinor });
  await place(owner, form);
  await expect(changeStock(slug, step('count', 30, { seen: 8 }))).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'stock-moved', values: { quantity: 5, seen: 8 }, field: 'quantity' },
  });
  expect(await stockOf(id)).toBe(5);
});

test('nothing half is left of what can’t be', async () => {
  const { id, slug } = await createProduct({ ...plain, stock: 3 });
  const tooMany = step('take', 4);
  await expect(changeStock(slug, tooMany)).rejects.toMatchObject({
    reason: 'stock-below-zero',
    values: { quantity: 3 },
  });
  await expect(changeStock(slug, step('add', MOST_STOCK))).rejects.toMatchObject({ reason: 'stock-too-many' });
  await expect(changeStock(`${slug}-no`, tooMany)).rejects.toMatchObject({ code: 'not-found' });
  expect([await stockOf(id), await changesOf(slug)]).toEqual([3, []]);
  // It was not made, so it may be made once there is enough.
  await changeStock(slug, step('add', 5));
  expect(await changeStock(slug, tooMany)).toBe(4);
});

test('shoppers and the staff at once: nothing is lost, nothing sold twice', async () => {
  const { id, slug } = await createProduct({ ...plain, stock: 4 });
  const owners = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const owner = newOwner();
      await fillCart(owner, slug);
      return { owner, slotId: await createSlot() };
    }),
  );
  const outcomes = await Promise.allSettled([
    ...owners.map(({ owner, slotId }) => place(owner, orderForm({ slotId, expectedTotalMinor: 500 }))),
    ...Array.from({ length: 4 }, () => changeStock(slug, step('add', 1))),
    ...Array.from({ length: 3 }, () => changeStock(slug, step('take', 1))),
  ]);
  const done = outcomes.map(({ status }) => status === 'fulfilled');
  const count = (from: number, to: number) => done.slice(from, to).filter(Boolean).length;
  expect(await stockOf(id)).toBe(4 - count(0, 8) + count(8, 12) - count(12, 15));
  expect(await stockOf(id)).toBeGreaterThanOrEqual(0);
});

test('what is sold while more comes in stays sold', async () => {
  const { id, slug } = await createProduct({ ...plain, stock: 20 });
  const quantity = await whileUnderWay(
    async (tx, somebodyWaits) => {
      await tx.$queryRaw`SELECT 1 FROM stock WHERE product_id = ${id} FOR UPDATE`;
      await somebodyWaits();
      await tx.stock.update({ where: { productId: id }, data: { quantity: { decrement: 3 } } });
    },
    () => changeStock(slug, step('add', 5)),
  );
  expect(quantity).toBe(22);
  expect(await stockOf(id)).toBe(22);
  expect(await changesOf(slug)).toMatchObject([{ before: { quantity: 17 }, after: { quantity: 22 } }]);
});

test('the list goes on by name or by what is least, finds by a part of a name, and shows hidden products', async () => {
  const mark = randomUUID().slice(0, 8);
  const made = await Promise.all(
    [5, 0, 60, 3].map((stock, index) =>
      createProduct({ ...plain, stock, name: { en: `Zz${mark} ${index}`, fr: `Éclair ${mark} ${index}` } }),
    ),
  );
  await db().product.update({ where: { slug: made[2]?.slug ?? '' }, data: { isVisible: false } });
  const list = (changes: Partial<Parameters<typeof listStock>[0]>) =>
    listStock({ words: '', isLow: false, after: undefined, locale: 'en', ...changes });
  const all = await list({ words: `zZ${mark}` });
  expect(all.lines.map(({ name, quantity, isVisible, isLow }) => [name.slice(-1), quantity, isVisible, isLow])).toEqual(
    [
      ['0', 5, true, true],
      ['1', 0, true, true],
      ['2', 60, false, false],
      ['3', 3, true, true],
    ],
  );
  expect(all.next).toBeNull();
  const french = await list({ words: `éclair ${mark}`, locale: 'fr', isLow: true });
  expect(french.lines.map(({ quantity }) => quantity)).toEqual([0, 3, 5]);
  expect((await list({ words: `${mark}%` })).lines).toEqual([]);
  const last = all.lines[1]?.name.toLowerCase() ?? '';
  const rest = await list({ words: mark, after: writeCursor([last, made[1]?.id ?? 0]) });
  expect(rest.lines.map(({ name }) => name.slice(-1))).toEqual(['2', '3']);
  expect((await list({ words: mark, after: 'nonsense' })).lines).toHaveLength(4);
  expect((await list({ words: mark, isLow: true, after: writeCursor(['a', 'b']) })).lines).toHaveLength(3);
});
