import { expect, test, vi } from 'vitest';
import { getUser, userPerson } from '#lib/accounts/users.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite, readOwn } from '#lib/platform/db/own-writes.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { replica, whileReplicaStandsStill } from './fixtures/replica.ts';
import { createUser } from './fixtures/users.ts';

const rename = (id: string, name: string) => db().user.update({ where: { id }, data: { name } });
const caughtUp = (id: string, name: string) =>
  vi.waitFor(async () => expect((await replica().user.findUnique({ where: { id } }))?.name).toBe(name), 5000);

test('who has written reads it from the primary while the replica is behind', async () => {
  const { id, name } = await createUser();
  await caughtUp(id, name);
  await whileReplicaStandsStill(async (standingStill) => {
    await rename(id, 'Ada the Second');
    await noteWrite(userPerson(id));
    expect((await getUser(id))?.name).toBe('Ada the Second');
    expect((await standingStill.user.findUnique({ where: { id } }))?.name).toBe(name);
  });
});

test('once the replica has it, the replica is asked again', async () => {
  const { id } = await createUser();
  await rename(id, 'Ada the Third');
  await noteWrite(userPerson(id));
  await caughtUp(id, 'Ada the Third');
  await vi.waitFor(async () => expect(await readOwn(userPerson(id), isReplica)).toBe(true), 5000);
});

test('who has written nothing is read from the replica, and from the primary without the store', async () => {
  expect(await readOwn('user:nobody', isReplica)).toBe(true);
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    expect(await readOwn('user:nobody', isReplica)).toBe(false);
  });
});

async function isReplica(reader: ReturnType<typeof db>): Promise<boolean> {
  const [row] = await reader.$queryRaw<{ answer: boolean }[]>`SELECT pg_is_in_recovery() AS answer`;
  return row?.answer ?? false;
}
