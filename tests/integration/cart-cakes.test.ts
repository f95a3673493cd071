import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { designLeadTime, designPrice } from '#lib/cakes/design/price.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { acceptPrices, addCake, getCart, mergeCarts, removeFromCart, setQuantity, takeBought } from '#lib/cart/cart.ts';
import { MOST_CAKES } from '#lib/cart/schema.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { cakeOf, NO_WISHES, putCake } from './fixtures/cakes.ts';
import { fillCart, newOwner } from './fixtures/shopper.ts';

const wishes = { note: 'For Zoë, please: “no” nuts', allergies: 'nuts' };
const inscribed = cakeOf(
  { servings: 12, inscription: { ...firstDesign.inscription, text: 'Joyeux\nanniversaire' } },
  wishes,
);

test('a cake lies in the basket with what it is, what it costs and how long it takes, all by its design', async () => {
  const owner = newOwner();
  const id = await putCake(owner, inscribed);
  expect((await getCart(owner)).lines).toMatchObject([
    {
      id,
      cake: inscribed,
      name: { en: 'Your own cake', fr: 'Votre gâteau' },
      quantity: 1,
      unitMinor: designPrice(inscribed.design),
      leadTimeHours: designLeadTime(inscribed.design),
      formerMinor: null,
      trouble: null,
    },
  ]);
  const [line] = (await getCart(owner)).lines;
  expect(line?.optionLabels.map(({ fr }) => fr)).toEqual([
    'pour 12 personnes',
    'biscuit vanille',
    'garniture framboise',
    '«\u00a0Joyeux anniversaire\u00a0»',
  ]);
});

test('the same addition adds one cake; another of the same is a line of its own', async () => {
  const owner = newOwner();
  const twice = { ...cakeOf(), additionId: randomUUID() };
  await addCake(owner, twice);
  await addCake(owner, twice);
  await putCake(owner);
  const { lines, count } = await getCart(owner);
  expect([lines.length, count]).toEqual([2, 2]);
});

test('how many of a cake is not to be changed', async () => {
  const owner = newOwner();
  const id = await putCake(owner);
  await expect(setQuantity(owner, { id, quantity: 2 })).rejects.toMatchObject({
    code: 'invalid',
    reason: 'one-cake-each',
  });
  expect((await getCart(owner)).count).toBe(1);
});

test('the last cake that a basket takes is in it, however often it is sent', async () => {
  const owner = newOwner();
  for (let cake = 1; cake < MOST_CAKES; cake += 1) await putCake(owner);
  const last = { ...cakeOf(), additionId: randomUUID() };
  expect(await addCake(owner, last)).toBe(await addCake(owner, last));
  expect((await getCart(owner)).count).toBe(MOST_CAKES);
});

test('a basket takes so many cakes, even of many who put them in at once, and says so', async () => {
  const owner = newOwner();
  await fillCart(owner, 'country-sourdough', 2);
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => putCake(owner)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? outcome.reason : []));
  expect(refused).toHaveLength(20 - MOST_CAKES);
  expect(refused[0]).toMatchObject({ code: 'conflict', reason: 'most-cakes', values: { most: MOST_CAKES } });
  expect((await getCart(owner)).lines).toHaveLength(MOST_CAKES + 1);
});

test('what the rules forbid does not come into the basket', async () => {
  const owner = newOwner();
  const text = 'W'.repeat(100);
  const tooLong = cakeOf({ servings: 6, inscription: { ...firstDesign.inscription, text } });
  await expect(putCake(owner, tooLong)).rejects.toMatchObject({ code: 'invalid' });
  expect((await getCart(owner)).lines).toEqual([]);
});

test('one that is put back is the same line in the same place', async () => {
  const owner = newOwner();
  const additionId = randomUUID();
  const id = await addCake(owner, { ...inscribed, additionId });
  await putCake(owner);
  const before = (await getCart(owner)).lines;
  const first = before.find((line) => line.id === id);
  if (!first) throw new Error('there are two');
  await removeFromCart(owner, first.id);
  await addCake(owner, { ...inscribed, additionId, addedAt: first.addedAt, seenMinor: first.unitMinor });
  expect((await getCart(owner)).lines).toEqual(before);
});

test('a price that was another when it was put in is told, and no more once it is accepted', async () => {
  const owner = newOwner();
  const id = await addCake(owner, { ...cakeOf(), additionId: randomUUID(), seenMinor: 100 });
  const unitMinor = designPrice(firstDesign);
  expect((await getCart(owner)).lines).toMatchObject([{ unitMinor, formerMinor: 100 }]);
  await acceptPrices(owner, [{ id, unitMinor }]);
  expect((await getCart(owner)).lines).toMatchObject([{ formerMinor: null, cake: cakeOf() }]);
});

test('at sign-in cakes come along once, up to the most; the others stay where they were', async () => {
  const [guest, user] = [newOwner(), newOwner()];
  const ids = [await putCake(guest, inscribed), await putCake(guest), await putCake(guest)];
  for (let cake = 0; cake < MOST_CAKES - 2; cake += 1) await putCake(user);
  await fillCart(guest, 'country-sourdough');
  await mergeCarts({ from: guest, into: user });
  await mergeCarts({ from: guest, into: user });
  const merged = (await getCart(user)).lines;
  expect(merged.filter(({ cake }) => cake)).toHaveLength(MOST_CAKES);
  expect(merged.filter(({ cake }) => !cake)).toHaveLength(1);
  const left = (await getCart(guest)).lines;
  expect(left).toHaveLength(1);
  expect(ids).toContain(left[0]?.id);
  expect(merged.map(({ id }) => id)).not.toContain(left[0]?.id);
});

test('a cake that was bought leaves the basket, and another of the same stays', async () => {
  const owner = newOwner();
  const bought = await putCake(owner);
  await putCake(owner);
  const order = { placedAt: new Date(), lines: [{ id: bought, quantity: 1 }] };
  await takeBought(owner, order);
  await takeBought(owner, order);
  expect((await getCart(owner)).lines).toHaveLength(1);
});

test('a basket that was stored before there were cakes is read as it was', async () => {
  const owner = newOwner();
  const line = {
    ...{ slug: 'country-sourdough', choice: {}, quantity: 2, seenMinor: 1 },
    ...{ addedAt: new Date().toISOString(), additions: [randomUUID()] },
  };
  await askStore((redis) => redis.hset(`cart:${owner}`, { 'country-sourdough': JSON.stringify(line) }));
  expect((await getCart(owner)).lines).toMatchObject([{ cake: null, slug: 'country-sourdough', quantity: 2 }]);
});

test('a basket full of the longest cakes is small in the store', async () => {
  const owner = newOwner();
  const long = cakeOf({}, { note: '€'.repeat(400), allergies: '€'.repeat(200) });
  for (let cake = 0; cake < MOST_CAKES; cake += 1) await putCake(owner, long);
  const stored = await askStore((redis) => redis.hvals(`cart:${owner}`));
  expect(stored.reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(20_000);
  expect((await getCart(owner)).lines[0]).toMatchObject({ cake: { wishes: { ...NO_WISHES, ...long.wishes } } });
});
