import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { createCode } from './fixtures/discounts.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, fillCart, newOwner, orderForm, place } from './fixtures/shopper.ts';

const PRICE = 1000;
const DAY = 86_400_000;

async function shopper(discountCode: string, expectedTotalMinor: number, { email = '', slug = '' } = {}) {
  let product = slug;
  if (!product) {
    const created = await createProduct({ stock: 50, priceMinor: PRICE, leadTimeHours: 2, offerMinor: undefined });
    await publishProduct(created.id);
    product = created.slug;
  }
  const owner = newOwner();
  await fillCart(owner, product);
  const form = orderForm({ slotId: await createSlot(), expectedTotalMinor, discountCode, ...(email && { email }) });
  return { owner, form, slug: product };
}

const usesOf = async (code: string) => (await db().discountCode.findUniqueOrThrow({ where: { code } })).usedCount;

test('ten percent come off, and the use is counted', async () => {
  const code = await createCode();
  const { owner, form } = await shopper(code, 900);
  const { id } = await place(owner, form);
  expect(await db().order.findUnique({ where: { id } })).toMatchObject({
    subtotalMinor: 1000,
    discountMinor: 100,
    discountCode: code,
    vat: [{ basisPoints: 600, grossMinor: 900, vatMinor: 51 }],
  });
  expect(await usesOf(code)).toBe(1);
});

test('an amount never takes off more than there is, and an order of nothing is paid at once', async () => {
  const { owner, form } = await shopper(await createCode({ kind: 'amount', value: 5000 }), 0);
  const { id } = await place(owner, form);
  expect(await db().order.findUnique({ where: { id } })).toMatchObject({ totalMinor: 0, status: 'paid' });
  expect(await db().payment.count({ where: { orderId: id } })).toBe(0);
});

test.each<[string, Partial<Prisma.DiscountCodeCreateInput>]>([
  ['discount-not-yet', { startsAt: new Date(Date.now() + DAY) }],
  ['discount-expired', { endsAt: new Date(Date.now() - DAY) }],
  ['discount-minimum', { minimumMinor: 1001 }],
  ['discount-used-up', { maxUses: 0 }],
  ['discount-not-for-these', { productSlugs: ['baguette'] }],
  ['discount-not-for-these', { categorySlugs: ['tarts'] }],
])('refused: %s', async (reason, changes) => {
  const { owner, form } = await shopper(await createCode(changes), 900);
  await expect(place(owner, form)).rejects.toMatchObject({ reason, field: 'discountCode' });
  expect(await db().order.count({ where: { owner } })).toBe(0);
});

test('an unknown code is refused', async () => {
  const { owner, form } = await shopper('NOSUCHCODE', 900);
  await expect(place(owner, form)).rejects.toMatchObject({ reason: 'discount-unknown' });
});

test('many race for the last three uses: three get them', async () => {
  const code = await createCode({ maxUses: 3 });
  // Each their own bread and slot, so that nothing but the code makes them take turns.
  const all = await Promise.all(Array.from({ length: 12 }, () => shopper(code, 900)));
  const results = await Promise.allSettled(all.map(({ owner, form }) => place(owner, form)));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(reasons).toEqual(Array(9).fill('discount-used-up'));
  expect(await usesOf(code)).toBe(3);
});

test('one person races with themself, from several baskets: one use', async () => {
  const code = await createCode({ maxUsesPerPerson: 1 });
  const email = `greedy-${randomUUID()}@example.org`;
  const baskets = await Promise.all(Array.from({ length: 6 }, () => shopper(code, 900, { email })));
  const results = await Promise.allSettled(baskets.map(({ owner, form }) => place(owner, form)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a cancelled order gives its use back, once', async () => {
  const code = await createCode({ maxUses: 1 });
  const { owner, form, slug } = await shopper(code, 900);
  const { id } = await place(owner, form);
  await Promise.all([cancelOrder(id, new Date()), cancelOrder(id, new Date())]);
  expect(await usesOf(code)).toBe(0);
  const next = await shopper(code, 900, { slug });
  expect((await place(next.owner, next.form)).isNew).toBe(true);
});

test('free delivery: the fee of the zone is not asked for', async () => {
  const { owner, form } = await shopper(await createCode({ kind: 'free_delivery', value: 0 }), 1000);
  const delivery = { fulfilment: 'delivery', street: 'Rue 1', postcode: '1000', city: 'Bruxelles' } as const;
  const slotId = await createSlot({ kind: 'delivery' });
  const { id } = await place(owner, { ...form, ...delivery, slotId });
  expect(await db().order.findUnique({ where: { id } })).toMatchObject({ deliveryMinor: 0, totalMinor: 1000 });
  const paying = await shopper(null as never, 1490);
  const order = await place(paying.owner, { ...paying.form, ...delivery, slotId, discountCode: null });
  expect(order.totalMinor).toBe(1490);
  const far = await shopper(null as never, 1490);
  const there = { ...far.form, ...delivery, slotId, postcode: '9000', discountCode: null };
  await expect(place(far.owner, there)).rejects.toMatchObject({ reason: 'no-delivery-there', field: 'postcode' });
});
