import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { userPerson } from '#lib/accounts/users.ts';
import { MOST_DESIGNS } from '#lib/cakes/design/saved.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { deleteDesign, listSavedDesigns, renameDesign, saveDesign } from '#lib/cakes/saved-designs.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { deleteOwnAccount } from '#lib/privacy/delete-account.ts';
import { exportData } from '#lib/privacy/export-data.ts';
import { clearUsers, createUser, TEST_PASSWORD } from './fixtures/users.ts';

afterAll(clearUsers);

const heart: CakeDesign = { ...firstDesign, shape: 'heart' };

async function namesOf(userId: string): Promise<string[]> {
  await noteWrite(userPerson(userId));
  return (await listSavedDesigns(userId)).map(({ name }) => name);
}

test('a design is kept as it was, the last one first, and once however often it is sent', async () => {
  const { id: userId } = await createUser();
  const saving = { id: randomUUID(), name: 'For Emma', design: firstDesign };
  await Promise.all([saveDesign(userId, saving), saveDesign(userId, saving), saveDesign(userId, saving)]);
  await saveDesign(userId, { id: randomUUID(), name: 'For Louis', design: heart });
  expect(await namesOf(userId)).toEqual(['For Louis', 'For Emma']);
  expect((await listSavedDesigns(userId))[0]?.design).toEqual(heart);
  await renameDesign(userId, { id: saving.id, name: 'For Emma and Zoé' });
  expect(await namesOf(userId)).toEqual(['For Emma and Zoé', 'For Louis']);
  await deleteDesign(userId, saving.id);
  await deleteDesign(userId, saving.id);
  expect(await namesOf(userId)).toEqual(['For Louis']);
});

test('nobody sees, renames, deletes or overwrites the design of somebody else', async () => {
  const [owner, other] = [await createUser(), await createUser()];
  const saving = { id: randomUUID(), name: 'Mine', design: firstDesign };
  await saveDesign(owner.id, saving);
  await expect(renameDesign(other.id, { id: saving.id, name: 'Yours' })).rejects.toMatchObject({ code: 'not-found' });
  await deleteDesign(other.id, saving.id);
  await saveDesign(other.id, { ...saving, name: 'Yours', design: heart });
  expect(await namesOf(other.id)).toEqual([]);
  expect(await namesOf(owner.id)).toEqual(['Mine']);
  expect((await listSavedDesigns(owner.id))[0]?.design).toEqual(firstDesign);
});

test(`${MOST_DESIGNS} are the most, in two tabs too`, async () => {
  const { id: userId } = await createUser();
  const rows = Array.from({ length: MOST_DESIGNS - 1 }, (_, at) => ({
    userId,
    name: `Cake ${at}`,
    design: firstDesign,
  }));
  await db().savedDesign.createMany({ data: rows });
  const answers = await Promise.allSettled(
    ['One', 'Other', 'Third'].map((name) => saveDesign(userId, { id: randomUUID(), name, design: heart })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ reason: 'too-many-designs' });
  }
  expect(await db().savedDesign.count({ where: { userId } })).toBe(MOST_DESIGNS);
});

test('a design of a shape that is no more is left out', async () => {
  const { id: userId } = await createUser();
  await db().savedDesign.create({ data: { userId, name: 'Old', design: { shape: 'triangle' } } });
  expect(await namesOf(userId)).toEqual([]);
});

test('they are in the copy of one’s data, and go with the account', async () => {
  const { id: userId } = await createUser();
  await saveDesign(userId, { id: randomUUID(), name: 'For Emma', design: heart });
  expect(await exportData(userId, 'no session')).toMatchObject({ cakeDesigns: [{ name: 'For Emma', design: heart }] });
  await deleteOwnAccount(userId, TEST_PASSWORD);
  expect(await db().savedDesign.count({ where: { userId } })).toBe(0);
});
