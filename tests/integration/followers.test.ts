import { expect, test } from 'vitest';
import { userPerson } from '#lib/accounts/users.ts';
import { advanceCake } from '#lib/orders/advance-cake.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { followOrder } from '#lib/orders/follow-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { readBellSummary } from '#lib/platform/events/bell.ts';
import { deleteAccount } from '#lib/privacy/delete-account.ts';
import { orderCakes } from './fixtures/ordered-cakes.ts';
import { newOwner } from './fixtures/shopper.ts';
import { newsTold } from './fixtures/told.ts';
import { createUser } from './fixtures/users.ts';

const followersOf = async (orderId: string) =>
  (await db().orderFollower.findMany({ where: { orderId } })).map(({ follower }) => follower);

test('who came by an order’s link hears of it like whoever placed it, once, and of no other order', async () => {
  const owner = newOwner();
  const guest = newOwner();
  const { id, number, cakeId } = await orderCakes({ owner });
  const other = await orderCakes();
  await Promise.all([followOrder(id, guest), followOrder(id, guest), followOrder(id, owner)]);
  expect(await followersOf(id)).toEqual([guest]);
  expect(await readBellSummary(guest), 'listens on every page from now on').not.toBeNull();
  await advanceCake(cakeId);
  await advanceCake(other.cakeId);
  expect((await newsTold(number)).map(({ recipients }) => recipients)).toEqual([[owner, guest, 'staff']]);
  expect((await newsTold(other.number))[0]?.recipients).not.toContain(guest);
});

test('a step that is under way when somebody begins to follow is told to them, or done before they look', async () => {
  const guest = newOwner();
  const { id, number, cakeId } = await orderCakes();
  await Promise.all([advanceCake(cakeId), followOrder(id, guest)]);
  const [step] = await newsTold(number);
  const { stage } = await db().cake.findUniqueOrThrow({ where: { id: cakeId } });
  expect(stage === 'accepted' || step?.recipients.includes(guest)).toBe(true);
});

test('a link that goes round is followed by so many, and who comes is let in for who came first', async () => {
  const { id } = await orderCakes();
  const guests = Array.from({ length: 22 }, newOwner);
  for (const guest of guests) await followOrder(id, guest);
  const left = await followersOf(id);
  expect(left).toHaveLength(20);
  expect(left).toContain(guests.at(-1));
  expect(left).not.toContain(guests[0]);
});

test('who leaves the shop follows nothing any more', async () => {
  const user = await createUser();
  const { id } = await orderCakes();
  await followOrder(id, userPerson(user.id));
  await deleteAccount(user.id);
  expect(await followersOf(id)).toEqual([]);
});

test('news of one of several cakes says which, and of an only one does not', async () => {
  const { number, cakeIds } = await orderCakes({ stages: ['drawn', 'drawn'] });
  await advanceCake(cakeIds[1] as string);
  await askAboutCake(cakeIds[0] as string, 'Shall it be blue?');
  expect((await newsTold(number)).map(({ kind, position }) => ({ kind, position }))).toEqual([
    { kind: 'cake-accepted', position: { nth: 2, of: 2 } },
    { kind: 'cake-question', position: { nth: 1, of: 2 } },
  ]);
  const single = await orderCakes();
  await advanceCake(single.cakeId);
  expect((await newsTold(single.number))[0]?.position ?? null).toBeNull();
});
