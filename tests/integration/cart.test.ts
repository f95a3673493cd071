import { randomUUID } from 'node:crypto';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import {
  acceptPrices,
  addToCart,
  getCart,
  mergeCarts,
  removeFromCart,
  setQuantity,
  takeBought,
} from '#lib/cart/cart.ts';
import { type Addition, MOST_LINES, MOST_OF_ONE } from '#lib/cart/schema.ts';
import { setPrice, setStock, setVisibility } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { db } from '#lib/platform/db/client.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { SeedProduct } from '#prisma/seed/types.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { createProduct } from './fixtures/products.ts';

const DAY = 86_400;
const sizes: SeedProduct['options'] = [
  {
    kind: 'size',
    values: [
      { code: 'small', label: { en: 'Small', fr: 'Petit' }, surchargeMinor: 0, isDefault: true },
      { code: 'large', label: { en: 'Large', fr: 'Grand' }, surchargeMinor: 300, isDefault: false },
    ],
  },
];

test('pieces add up, by product and options; an option that was not chosen takes the default', async () => {
  const owner = newOwner();
  const { slug } = await bake({ priceMinor: 500, options: sizes });
  await addToCart(owner, addition({ slug }));
  await addToCart(owner, addition({ slug, choice: { size: 'small' }, quantity: 2 }));
  await addToCart(owner, addition({ slug, choice: { size: 'large' }, addedAt: '2099-01-01T00:00:00.000Z' }));
  const cart = await getCart(owner);
  expect(cart.lines).toMatchObject([
    { choice: { size: 'small' }, quantity: 3, unitMinor: 500, lineMinor: 1500, optionLabels: [{ en: 'Small' }] },
    { choice: { size: 'large' }, quantity: 1, unitMinor: 800, lineMinor: 800, optionLabels: [{ fr: 'Grand' }] },
  ]);
  expect(cart).toMatchObject({ count: 4, subtotalMinor: 2300 });
});

test('the same addition, sent twice, adds once', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  const twice = addition({ slug, quantity: 2 });
  await addToCart(owner, twice);
  await addToCart(owner, addition({ slug }));
  await addToCart(owner, twice);
  expect((await getCart(owner)).lines).toMatchObject([{ quantity: 3 }]);
});

test('what several processes add at the same time adds up', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  const script = 'tests/integration/fixtures/add-to-cart.ts';
  await Promise.all([1, 2].map(() => execa(process.execPath, [script, owner, slug, '20'])));
  const { lines, count } = await getCart(owner);
  expect(lines).toHaveLength(1);
  expect(count).toBe(40);
});

test('a quantity is set on what is in the cart, and on nothing else', async () => {
  const owner = newOwner();
  const { slug } = await bake({ priceMinor: 500 });
  const id = await addToCart(owner, addition({ slug }));
  await setQuantity(owner, { id, quantity: 7 });
  await setQuantity(owner, { id: 'baguette', quantity: 3 });
  const cart = await getCart(owner);
  expect(cart.lines).toMatchObject([{ id, quantity: 7, lineMinor: 3500 }]);
  await removeFromCart(owner, id);
  await removeFromCart(owner, id);
  await setQuantity(owner, { id, quantity: 2 });
  expect(await getCart(owner)).toEqual({ lines: [], count: 0, subtotalMinor: 0 });
});

test('lines stand in the order of their first addition; one that is put back comes to its old place', async () => {
  const owner = newOwner();
  const [one, two] = [await bake(), await bake()];
  await addToCart(owner, addition({ slug: one.slug, addedAt: '2026-05-01T08:00:00.000Z' }));
  await addToCart(owner, addition({ slug: two.slug, addedAt: '2026-05-01T09:00:00.000Z' }));
  await addToCart(owner, addition({ slug: one.slug, addedAt: '2026-05-01T10:00:00.000Z' }));
  const [first] = (await getCart(owner)).lines;
  if (!first) throw new Error('there are two lines');
  expect(first).toMatchObject({ slug: one.slug });
  await removeFromCart(owner, first.id);
  await addToCart(owner, addition({ slug: one.slug, quantity: 2, addedAt: first.addedAt }));
  expect((await getCart(owner)).lines).toMatchObject([{ slug: one.slug }, { slug: two.slug }]);
});

test('bought lines leave the cart, what was added since stays', async () => {
  const owner = newOwner();
  const [bought, since] = [await bake(), await bake()];
  const id = await addToCart(owner, addition({ slug: bought.slug }));
  await addToCart(owner, addition({ slug: since.slug }));
  const order = { placedAt: new Date(), lines: [{ id, quantity: 1 }] };
  await takeBought(owner, order);
  await takeBought(owner, order);
  expect((await getCart(owner)).lines).toMatchObject([{ slug: since.slug }]);
});

test('at sign-in the larger quantity of each line stays, however often the carts are merged', async () => {
  const [guest, user] = [newOwner(), newOwner()];
  const [more, less, own] = [await bake(), await bake(), await bake()];
  await addToCart(guest, addition({ slug: more.slug, quantity: 5 }));
  await addToCart(guest, addition({ slug: less.slug, quantity: 1 }));
  await addToCart(user, addition({ slug: more.slug, quantity: 2 }));
  await addToCart(user, addition({ slug: less.slug, quantity: 4 }));
  await addToCart(user, addition({ slug: own.slug, quantity: 3 }));
  const left = await dump(guest);
  await mergeCarts({ from: guest, into: user });
  expect((await getCart(guest)).lines).toEqual([]);
  // As if the first had broken off half-way.
  await askStore((redis) => redis.hset(`cart:${guest}`, left));
  await mergeCarts({ from: guest, into: user });
  await mergeCarts({ from: guest, into: user });
  const quantities = (await getCart(user)).lines.map(({ id, quantity }) => [id, quantity]);
  expect(Object.fromEntries(quantities)).toEqual({ [more.slug]: 5, [less.slug]: 4, [own.slug]: 3 });
});

test('a cart lives for 30 days after it was last looked at', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  await addToCart(owner, addition({ slug }));
  expect(await lifeOf(owner)).toBe(30 * DAY);
  await askStore((redis) => redis.expire(`cart:${owner}`, DAY));
  await getCart(owner);
  expect(await lifeOf(owner)).toBe(30 * DAY);
});

test('a price that has changed is told until it is accepted, and only the new one is asked for', async () => {
  const owner = newOwner();
  const { id, slug } = await bake({ priceMinor: 500 });
  const line = await addToCart(owner, addition({ slug, quantity: 2 }));
  expect((await getCart(owner)).lines).toMatchObject([{ formerMinor: null }]);
  await setPrice({ slug, priceMinor: 650 });
  await publishProduct(id);
  expect(await getCart(owner)).toMatchObject({
    lines: [{ unitMinor: 650, formerMinor: 500 }],
    subtotalMinor: 1300,
  });
  // Accepted in one tab while the other takes more.
  await Promise.all([
    acceptPrices(owner, [{ id: line, unitMinor: 650 }]),
    setQuantity(owner, { id: line, quantity: 3 }),
  ]);
  expect((await getCart(owner)).lines).toMatchObject([{ quantity: 3, unitMinor: 650, formerMinor: null }]);
  await acceptPrices(owner, [{ id: 'baguette', unitMinor: 1 }]);
  expect((await getCart(owner)).lines).toHaveLength(1);
});

test('who added from a page with an old price is told of the new one', async () => {
  const owner = newOwner();
  const { slug } = await bake({ priceMinor: 500 });
  await addToCart(owner, addition({ slug, seenMinor: 1 }));
  expect(await getCart(owner)).toMatchObject({ lines: [{ unitMinor: 500, formerMinor: 1 }], subtotalMinor: 500 });
});

test('what is sold out or gone stays in the cart, told and not counted; it cannot be added', async () => {
  const owner = newOwner();
  const [kept, soldOut, hidden] = [await bake({ priceMinor: 500 }), await bake(), await bake()];
  for (const [hour, { slug }] of [kept, soldOut, hidden].entries()) {
    await addToCart(owner, addition({ slug, addedAt: `2026-05-01T0${hour}:00:00.000Z` }));
  }
  await setStock({ slug: soldOut.slug, quantity: 0 });
  await setVisibility({ slug: hidden.slug, isVisible: false });
  await publishProduct(soldOut.id);
  await publishProduct(hidden.id);
  expect(await getCart(owner)).toMatchObject({
    lines: [{ trouble: null }, { trouble: 'sold-out' }, { trouble: 'gone', name: null }],
    count: 3,
    subtotalMinor: 500,
  });
  await expect(addToCart(owner, addition({ slug: soldOut.slug }))).rejects.toMatchObject({
    code: 'conflict',
    reason: 'sold-out',
  });
  await expect(addToCart(owner, addition({ slug: hidden.slug }))).rejects.toMatchObject({
    code: 'not-found',
    reason: 'product-gone',
  });
});

test('a choice that is no longer offered is told, not exchanged for another', async () => {
  const owner = newOwner();
  const { id, slug } = await bake({ priceMinor: 500, options: sizes });
  await addToCart(owner, addition({ slug, choice: { size: 'large' } }));
  await db().productOption.deleteMany({ where: { productId: id, code: 'large' } });
  await publishProduct(id);
  expect(await getCart(owner)).toMatchObject({
    lines: [{ trouble: 'option-gone', unitMinor: 800, name: expect.anything() }],
    subtotalMinor: 0,
  });
});

test.each([
  ['a product that there is not', { slug: 'no-such-bread' }, 'product-gone'],
  ['a size that there is not', { slug: 'country-sourdough', choice: { size: 'gigantic' } }, 'option-gone'],
  ['an option that it has not', { slug: 'baguette', choice: { size: 'large' } }, 'option-gone'],
])('%s is refused', async (_, facts, reason) => {
  const owner = newOwner();
  await expect(addToCart(owner, addition(facts))).rejects.toMatchObject({ code: 'not-found', reason });
  expect((await getCart(owner)).lines).toEqual([]);
});

test('more of one thing than an order may hold is refused whole', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  await addToCart(owner, addition({ slug, quantity: MOST_OF_ONE - 1 }));
  await expect(addToCart(owner, addition({ slug, quantity: 2 }))).rejects.toMatchObject({
    code: 'conflict',
    reason: 'most-of-one',
    values: { most: MOST_OF_ONE },
  });
  expect((await getCart(owner)).count).toBe(MOST_OF_ONE - 1);
});

test('a full cart takes no other line, but more of what it has', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  const { slug: other } = await bake();
  await addToCart(owner, addition({ slug }));
  const [line] = Object.values(await dump(owner));
  for (let index = 1; index < MOST_LINES; index += 1) {
    await askStore((redis) => redis.hset(`cart:${owner}`, `filler-${index}`, line as string));
  }
  await expect(addToCart(owner, addition({ slug: other }))).rejects.toMatchObject({ reason: 'cart-full' });
  await addToCart(owner, addition({ slug }));
  expect((await getCart(owner)).count).toBe(MOST_LINES + 1);
});

test('a line that nobody can read is passed over', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  await addToCart(owner, addition({ slug }));
  await askStore((redis) => redis.hset(`cart:${owner}`, 'odd', JSON.stringify({ slug, quantity: -3 })));
  expect((await getCart(owner)).lines).toMatchObject([{ slug }]);
});

test('with the store away carts are refused as unavailable, and nothing is lost', async () => {
  const owner = newOwner();
  const { slug } = await bake();
  const id = await addToCart(owner, addition({ slug, quantity: 2 }));
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:9' }, async () => {
    const away = { name: 'AppError', code: 'unavailable', reason: 'store-away' };
    await expect(getCart(owner)).rejects.toMatchObject(away);
    await expect(addToCart(owner, addition({ slug }))).rejects.toMatchObject(away);
    await expect(setQuantity(owner, { id, quantity: 9 })).rejects.toMatchObject(away);
    await expect(removeFromCart(owner, id)).rejects.toMatchObject(away);
  });
  expect((await getCart(owner)).lines).toMatchObject([{ id, quantity: 2 }]);
});

const newOwner = () => `guest:${randomUUID()}`;

function addition(facts: Partial<Addition> & Pick<Addition, 'slug'>): Addition {
  return { choice: {}, quantity: 1, additionId: randomUUID(), ...facts };
}

async function bake(changes: Partial<SeedProduct> = {}) {
  const product = await createProduct({ offerMinor: undefined, ...changes });
  await publishProduct(product.id);
  return product;
}

const dump = (owner: string) => askStore((redis) => redis.hgetall(`cart:${owner}`));
const lifeOf = (owner: string) => askStore((redis) => redis.ttl(`cart:${owner}`));
