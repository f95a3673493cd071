import { randomUUID } from 'node:crypto';
import { execa } from 'execa';
import { afterAll, expect, inject, test } from 'vitest';
import { setRole } from '#lib/accounts/roles.ts';
import {
  createSession,
  endSession,
  endSessions,
  findSession,
  listDevices,
  SESSION_DAYS,
  sessionId,
} from '#lib/accounts/sessions.ts';
import { getUser } from '#lib/accounts/users.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { findKeys, withEnvironment } from './fixtures/cache.ts';
import { clearUsers, createUser } from './fixtures/users.ts';

afterAll(clearUsers);

const LIFE = SESSION_DAYS * 86_400;
const key = (token: string) => `session:${sessionId(token)}`;
const open = (userId: string) => createSession(userId, { userAgent: 'a browser' });

test('whoever reads the store finds no token in it', async () => {
  const userId = randomUUID();
  const token = await open(userId);
  expect(await findSession(token)).toMatchObject({ userId });
  const keys = await askStore((redis) => findKeys(redis, '*session*'));
  const values = await Promise.all(
    keys.map((name) =>
      askStore(async (redis) =>
        (await redis.type(name)) === 'set' ? (await redis.smembers(name)).join() : redis.get(name),
      ),
    ),
  );
  expect(keys).toContain(key(token));
  expect([...keys, ...values].join('\n')).not.toContain(token);
});

test('a session that is used goes on for another 30 days, one that is not ends', async () => {
  const token = await open(randomUUID());
  expect((await findSession(token))?.isRenewed).toBe(false);
  await age(token, { hours: 2, secondsLeft: 100 });
  expect((await findSession(token))?.isRenewed).toBe(true);
  expect(await askStore((redis) => redis.ttl(key(token)))).toBeGreaterThan(LIFE - 60);
  expect((await findSession(token))?.isRenewed).toBe(false);
  await askStore((redis) => redis.pexpire(key(token), 1));
  await expect.poll(() => findSession(token)).toBeNull();
});

test('a session that was ended while it was renewed does not come back', async () => {
  const userId = randomUUID();
  const token = await open(userId);
  await age(token, { hours: 2, secondsLeft: LIFE });
  await Promise.all([findSession(token), endSessions(userId)]);
  expect(await findSession(token)).toBeNull();
});

test('signed out everywhere is signed out everywhere, or everywhere but here', async () => {
  const userId = randomUUID();
  const [here, there, elsewhere] = await Promise.all([open(userId), open(userId), open(userId)]);
  const stranger = await open(randomUUID());
  await endSessions(userId, { except: sessionId(here) });
  expect(await findSession(here)).not.toBeNull();
  expect(await findSession(there)).toBeNull();
  expect(await findSession(elsewhere)).toBeNull();
  await endSessions(userId);
  expect(await findSession(here)).toBeNull();
  expect(await findSession(stranger)).not.toBeNull();
});

test('nobody ends the session of somebody else', async () => {
  const token = await open(randomUUID());
  await endSession(randomUUID(), sessionId(token));
  expect(await findSession(token)).not.toBeNull();
});

test('devices are listed with the one that asks, and without those that have expired', async () => {
  const userId = randomUUID();
  const here = await open(userId);
  const gone = await open(userId);
  await askStore((redis) => redis.del(key(gone)));
  const devices = await listDevices(userId, sessionId(here));
  expect(devices).toMatchObject([{ id: sessionId(here), userAgent: 'a browser', isThisOne: true }]);
});

test('a change of rights ends the sessions of the former ones, and is read at once', async () => {
  const user = await createUser();
  const token = await open(user.id);
  await setRole(user.id, 'baker');
  expect(await findSession(token)).toBeNull();
  expect(await getUser(user.id)).toMatchObject({ role: 'baker' });
});

test('npm run role gives rights to who has confirmed their address, and else only on the operator’s word', async () => {
  const give = (...args: string[]) =>
    execa(process.execPath, ['scripts/role.ts', ...args], { env: inject('environment'), reject: false });
  const [user, claimant] = [await createUser(), await createUser({ emailVerifiedAt: null })];
  expect(await give(user.email, 'owner')).toMatchObject({ exitCode: 0 });
  expect(await getUser(user.id)).toMatchObject({ role: 'owner' });
  expect(await give(claimant.email, 'owner')).toMatchObject({ exitCode: 1 });
  expect(await give(user.email, 'king')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('no role') });
  expect(await getUser(claimant.id)).toMatchObject({ role: 'shopper' });
  expect(await give(claimant.email, 'baker', '--confirm')).toMatchObject({ exitCode: 0 });
  expect(await getUser(claimant.id)).toMatchObject({ role: 'baker', isVerified: true });
});

test('with the store away nobody is taken for signed out: it is said that it is away', async () => {
  const token = await open(randomUUID());
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await expect(findSession(token)).rejects.toMatchObject({ code: 'unavailable', reason: 'store-away' });
  });
});

/** As if its last use were so long ago. */
async function age(token: string, { hours, secondsLeft }: { hours: number; secondsLeft: number }): Promise<void> {
  const session = JSON.parse((await askStore((redis) => redis.get(key(token)))) ?? '');
  const lastSeenAt = new Date(Date.now() - hours * 3_600_000).toISOString();
  await askStore((redis) => redis.set(key(token), JSON.stringify({ ...session, lastSeenAt }), 'EX', secondsLeft));
}
