import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { listAddresses, makeDefault, removeAddress, saveAddress } from '#lib/accounts/addresses.ts';
import { createSession, findSession } from '#lib/accounts/sessions.ts';
import { userPerson } from '#lib/accounts/users.ts';
import { setWish } from '#lib/accounts/wishlist.ts';
import { cakeName } from '#lib/cakes/design/describe.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { addToCart, getCart } from '#lib/cart/cart.ts';
import { db } from '#lib/platform/db/client.ts';
import { deleteOwnAccount } from '#lib/privacy/delete-account.ts';
import { exportData } from '#lib/privacy/export-data.ts';
import { sweepUnconfirmed } from '#lib/privacy/sweep-unconfirmed.ts';
import { cakeOf } from './fixtures/cakes.ts';
import { createProduct } from './fixtures/products.ts';
import { clearUsers, createUser, TEST_PASSWORD } from './fixtures/users.ts';

const orders: { id: string; slotId: number }[] = [];
afterAll(async () => {
  await db().order.deleteMany({ where: { id: { in: orders.map(({ id }) => id) } } });
  await db().slot.deleteMany({ where: { id: { in: orders.map(({ slotId }) => slotId) } } });
  await clearUsers();
});

const inscribed = cakeOf(
  { inscription: { ...firstDesign.inscription, text: 'For Basil' } },
  { note: 'He is five', allergies: 'hazelnuts' },
);
const home = { label: 'Home', name: 'Ada Crumb', street: 'Rue du Four 1', postcode: '1050', city: 'Ixelles' };

test('whoever has addresses has one default, in two tabs too', async () => {
  const { id } = await createUser();
  await Promise.all([
    saveAddress(id, { ...home, id: null }),
    saveAddress(id, { ...home, id: null }),
    saveAddress(id, { ...home, label: 'Work', id: null }),
  ]);
  const addresses = await listAddresses(id);
  expect(addresses.map(({ label }) => label).sort()).toEqual(['Home', 'Work']);
  expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  const [first, second] = addresses;
  await Promise.all([makeDefault(id, first?.id ?? 0), makeDefault(id, second?.id ?? 0)]);
  const [chosen] = (await db().address.findMany({ where: { userId: id, isDefault: true } })) ?? [];
  expect(await db().address.count({ where: { userId: id, isDefault: true } })).toBe(1);
  await removeAddress(id, chosen?.id ?? 0);
  expect(await db().address.findMany({ where: { userId: id } })).toMatchObject([{ isDefault: true }]);
});

test('nobody changes the address of somebody else', async () => {
  const [owner, other] = [await createUser(), await createUser()];
  await saveAddress(owner.id, { ...home, id: null });
  const [{ id = 0 } = {}] = await db().address.findMany({ where: { userId: owner.id } });
  await expect(saveAddress(other.id, { ...home, city: 'Elsewhere', id })).rejects.toMatchObject({ code: 'not-found' });
  await removeAddress(other.id, id);
  await expect(makeDefault(other.id, id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await db().address.findMany({ where: { userId: owner.id } })).toMatchObject([home]);
});

test('the export holds what the shop knows, and no secret of ours', async () => {
  const user = await createUser();
  await saveAddress(user.id, { ...home, id: null });
  await setWish(user.id, { slug: 'baguette', isWished: true });
  await review(user.id);
  await order(user.id, 'collected');
  const data = JSON.stringify(await exportData(user.id, 'no session'));
  for (const part of [user.email, home.street, '"baguette"', 'Crisp', 'LV-']) expect(data).toContain(part);
  for (const part of ['For Basil', 'He is five', 'hazelnuts', 'Leave them out']) expect(data).toContain(part);
  for (const secret of ['argon2', 'hasConcern']) expect(data).not.toContain(secret);
});

test('who deletes their account is gone, but for what the law and other readers need', async () => {
  const user = await createUser({ avatarId: 'a'.repeat(32) });
  const session = await createSession(user.id, { userAgent: '' });
  await saveAddress(user.id, { ...home, id: null });
  await addToCart(userPerson(user.id), { slug: 'baguette', choice: {}, quantity: 2, additionId: randomUUID() });
  const { reviewId, productId } = await review(user.id);
  const orderId = await order(user.id, 'collected');
  const vote = await review((await createUser()).id);
  await db().reviewVote.create({ data: { reviewId: vote.reviewId, userId: user.id } });
  await db().review.update({ where: { id: vote.reviewId }, data: { helpful: 1 } });
  await db().outbox.deleteMany();

  await expect(deleteOwnAccount(user.id, 'not this one')).rejects.toMatchObject({ reason: 'own-password' });
  await deleteOwnAccount(user.id, TEST_PASSWORD);

  expect(await db().user.count({ where: { id: user.id } })).toBe(0);
  expect(await findSession(session)).toBeNull();
  expect((await getCart(userPerson(user.id))).lines).toEqual([]);
  expect(await db().address.count({ where: { userId: user.id } })).toBe(0);
  expect(await db().review.findUnique({ where: { id: reviewId } })).toMatchObject({
    author: 'A former customer',
    userId: null,
    text: 'Crisp.',
  });
  expect(await db().review.findUnique({ where: { id: vote.reviewId } })).toMatchObject({ helpful: 0 });
  expect(await db().order.findUnique({ where: { id: orderId } })).toMatchObject({
    ...{ userId: null, owner: 'former', email: '', name: '', phone: '', street: null, note: '' },
    totalMinor: 440,
  });
  const cake = await db().cake.findFirstOrThrow({ where: { orderId }, include: { questions: true } });
  expect(cake).toMatchObject({ wishes: { note: '', allergies: '' }, questions: [], proof: null });
  expect(cake.design).toEqual({ ...inscribed.design, inscription: { ...inscribed.design.inscription, text: '' } });
  const jobs = await db().outbox.findMany({ orderBy: { id: 'asc' }, select: { job: true, payload: true } });
  expect(jobs).toContainEqual({ job: 'avatar.remove', payload: { avatarId: 'a'.repeat(32) } });
  expect(jobs).toContainEqual({ job: 'cake.erase', payload: { cakeId: cake.id } });
  expect(jobs).toContainEqual({ job: 'product.publish', payload: { productId } });
});

test('while an order is under way its account stays', async () => {
  const { id } = await createUser();
  await order(id, 'paid');
  await expect(deleteOwnAccount(id, TEST_PASSWORD)).rejects.toMatchObject({ reason: 'order-under-way' });
  expect(await db().user.count({ where: { id } })).toBe(1);
});

test('who has no password types their address', async () => {
  const { id, email } = await createUser({ passwordHash: null });
  await expect(deleteOwnAccount(id, 'somebody@else.example')).rejects.toMatchObject({ reason: 'own-email' });
  await deleteOwnAccount(id, email.toUpperCase());
  expect(await db().user.count({ where: { id } })).toBe(0);
});

test('accounts that nobody has confirmed in a month go, all others stay', async () => {
  const old = new Date(Date.now() - 31 * 86_400_000);
  const forgotten = await createUser({ emailVerifiedAt: null, createdAt: old });
  const fresh = await createUser({ emailVerifiedAt: null });
  const confirmed = await createUser({ createdAt: old });
  expect(await sweepUnconfirmed()).toBeGreaterThanOrEqual(1);
  const left = await db().user.findMany({ where: { id: { in: [forgotten.id, fresh.id, confirmed.id] } } });
  expect(left.map(({ id }) => id).sort()).toEqual([fresh.id, confirmed.id].sort());
});

async function review(userId: string): Promise<{ reviewId: number; productId: number }> {
  const { id: productId } = await createProduct();
  const data = { productId, userId, locale: 'en' as const, rating: 5, title: 'Good', text: 'Crisp.', author: 'Ada' };
  return { reviewId: (await db().review.create({ data })).id, productId };
}

async function order(userId: string, status: 'paid' | 'collected'): Promise<string> {
  const startsAt = new Date(Date.now() + Math.floor(Math.random() * 1e12));
  const slot = await db().slot.create({
    data: { kind: 'pickup', day: '2030-01-01', startsAt, endsAt: startsAt, capacity: 1 },
  });
  const { id } = await db().order.create({
    data: {
      ...{
        userId,
        owner: `user:${userId}`,
        status,
        slotId: slot.id,
        number: `LV-${randomUUID().slice(0, 6)}`,
        idempotencyKey: randomUUID(),
      },
      ...{ email: 'ada@example.com', name: 'Ada', phone: '0470', locale: 'en', fulfilment: 'pickup' },
      ...{
        street: 'Rue du Four 1',
        note: 'ring twice',
        subtotalMinor: 440,
        totalMinor: 440,
        dueNowMinor: 440,
        vat: [],
      },
      expiresAt: startsAt,
    },
  });
  orders.push({ id, slotId: slot.id });
  await orderCake(id);
  return id;
}

async function orderCake(orderId: string): Promise<void> {
  const { design, wishes } = inscribed;
  const { id: orderItemId } = await db().orderItem.create({
    data: {
      ...{ orderId, lineId: 'cake|1', slug: '', name: cakeName, options: {}, optionLabels: [], pictureId: '' },
      ...{ quantity: 1, unitMinor: 440, vatClass: 'reduced' },
    },
  });
  const question = { text: 'With the nuts beside it?', answer: 'Leave them out for Basil' };
  await db().cake.create({
    data: { orderId, orderItemId, design, wishes, priority: 1, stage: 'collected', questions: { create: question } },
  });
}
