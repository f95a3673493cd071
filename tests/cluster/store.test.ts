import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSession, findSession } from '#lib/accounts/sessions.ts';
import { follow } from '#lib/platform/events/follow.ts';
import { BEFORE_ALL } from '#lib/platform/events/ids.ts';
import { enqueue, queue } from '#lib/platform/queue/queues.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import { askServers } from '#lib/platform/redis/servers.ts';
import { pushMany } from '../integration/fixtures/news.ts';
import { startPart, stopPart } from './control.ts';

const users = Array.from({ length: 30 }, () => randomUUID());

test('what is stored is spread over all masters, and found again', async () => {
  const tokens = await Promise.all(users.map(open));
  expect((await Promise.all(tokens.map(findSession))).map((session) => session?.userId)).toEqual(users);
  const sizes = await askServers(storeRedis(), (server) => server.dbsize());
  expect(sizes).toHaveLength(3);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
});

test('with a master away what it has is refused at once and the rest goes on; then all is there again', async () => {
  const tokens = await Promise.all(users.map(open));
  await stopPart('store-1');
  try {
    const start = performance.now();
    const found = await Promise.allSettled(tokens.map(findSession));
    expect(performance.now() - start).toBeLessThan(4000);
    const refused = found.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(tokens.length);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'unavailable', reason: 'store-away' });
  } finally {
    await startPart('store-1');
  }
  const userOf = async (token: string) => (await findSession(token).catch(() => null))?.userId;
  await expect.poll(() => Promise.all(tokens.map(userOf)), { timeout: 15_000 }).toEqual(users);
});

test('jobs wait for the master that has the queues, are taken, and are done', { timeout: 60_000 }, async () => {
  const done: string[] = [];
  const mail = queue('mail');
  const processing = mail.process('mail.send', 1, async ({ data }) => {
    done.push(data.mailId);
  });
  processing.catch(() => undefined);
  const [before, meanwhile] = [randomUUID(), randomUUID()];
  await enqueue('mail.send', { mailId: before }, {});
  await expect.poll(() => done).toContain(before);
  const name = await masterOf('{bull}');
  await stopPart(name);
  const adding = enqueue('mail.send', { mailId: meanwhile }, {});
  await startPart(name);
  await adding;
  await expect.poll(() => done, { timeout: 30_000 }).toContain(meanwhile);
});

test('whoever listens hears what is told at every master, also once the one that it listens at is away', async () => {
  const recipients = users.map((id) => `guest:${id}`);
  const heard = new Map<string, string[]>(recipients.map((recipient) => [recipient, []]));
  const hear = (recipient: string) => ({
    hear: ({ body }: { body: string }) => heard.get(recipient)?.push(JSON.parse(body).key),
    reset: () => undefined,
    read: () => undefined,
  });
  const ends = await Promise.all(recipients.map((recipient) => follow(recipient, BEFORE_ALL, hear(recipient))));
  const first = new Map(await Promise.all(recipients.map(async (one) => [one, await pushMany(one, 2)] as const)));
  await expect.poll(() => heard).toEqual(first);

  await stopPart('store-1');
  try {
    const elsewhere = await Promise.all(
      recipients.map(async (one) => [one, await pushMany(one, 1).catch(() => null)] as const),
    );
    const told = elsewhere.flatMap(([one, keys]) => (keys ? [[one, keys] as const] : []));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(recipients.length);
    for (const [one, keys] of told) {
      await expect.poll(() => heard.get(one)).toEqual([...(first.get(one) ?? []), ...keys]);
    }
  } finally {
    await startPart('store-1');
  }
  for (const end of ends) end();
});

function open(userId: string): Promise<string> {
  return createSession(userId, { userAgent: 'a browser' });
}

/** The part that has the slot of a key. */
async function masterOf(key: string): Promise<string> {
  const redis = storeRedis();
  const slot = Number(await redis.cluster('KEYSLOT', key));
  const ranges = await redis.cluster('SLOTS');
  const index = ranges.findIndex(([from, to]) => from <= slot && slot <= to);
  const port = ranges[index]?.[2]?.[1];
  const ports = (process.env.STORE_REDIS_URL ?? '').split(',').map((url) => Number(new URL(url).port));
  return `store-${ports.indexOf(Number(port)) + 1}`;
}
