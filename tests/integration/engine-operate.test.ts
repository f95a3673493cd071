import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { readQueues } from '#lib/engine/look/queues.ts';
import { actOnBoard } from '#lib/engine/operate/act-on-board.ts';
import { drainClone, reviveClone } from '#lib/engine/operate/drain-clone.ts';
import { flushCache } from '#lib/engine/operate/flush-cache.ts';
import { pauseQueue, resumeQueue } from '#lib/engine/operate/pause-queue.ts';
import { purgeKey } from '#lib/engine/operate/purge-key.ts';
import { redriveLetters } from '#lib/engine/operate/redrive-letters.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { getPage, setPage } from '#lib/platform/cache/pages.ts';
import { db } from '#lib/platform/db/client.ts';
import { sendBeat } from '#lib/platform/heartbeat/beats.ts';
import { shouldRest } from '#lib/platform/heartbeat/drains.ts';
import { enqueue, queue } from '#lib/platform/queue/queues.ts';
import { cacheRedis, storeRedis } from '#lib/platform/redis/connections.ts';
import { beatOf } from './fixtures/beats.ts';
import { deleteKeys, withEnvironment } from './fixtures/cache.ts';
import { startEdge } from './fixtures/edge.ts';

const owner = { kind: 'user', id: randomUUID(), name: 'Olive Owner' } as const;
let start = 0n;

beforeEach(async () => {
  await deleteKeys(storeRedis(), '{engine}*');
  start = (await db().auditEntry.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n;
});

/** What has been written down since the test began: `Olive Owner clone.drain web-1`. */
async function entries(): Promise<string[]> {
  const rows = await db().auditEntry.findMany({ where: { id: { gt: start } }, orderBy: { id: 'asc' } });
  return rows.map(({ actorName, action, subject }) => `${actorName} ${action} ${subject}`);
}

const beat = (...ids: string[]) => Promise.all(ids.map((id) => sendBeat(beatOf(id))));

test('a clone is drained until it is revived, once however often it is asked for, and both are written down', async () => {
  await beat('web-1', 'web-2');
  expect(await shouldRest('web-1')).toBe(false);
  await actAs(owner, () => drainClone('web-1'));
  await drainClone('web-1');
  expect(await shouldRest('web-1')).toBe(true);
  expect(await shouldRest('web-2')).toBe(false);
  // Started again, it is still out.
  await sendBeat(beatOf('web-1', { pid: 2, state: 'starting' }));
  expect(await shouldRest('web-1')).toBe(true);
  await actAs(owner, () => reviveClone('web-1'));
  await reviveClone('web-1');
  expect(await shouldRest('web-1')).toBe(false);
  expect(await entries()).toEqual(['Olive Owner clone.drain web-1', 'Olive Owner clone.revive web-1']);
});

test('of two who drain the last two clones at once, one is refused', async () => {
  await beat('web-1', 'web-2');
  const outcomes = await Promise.allSettled([drainClone('web-1'), drainClone('web-2')]);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual([
    expect.objectContaining({ reason: expect.objectContaining({ code: 'conflict', reason: 'last-clone' }) }),
  ]);
  expect(await entries()).toHaveLength(1);
});

test.each([
  ['one that starts', beatOf('web-2', { state: 'starting' })],
  ['one that ends', beatOf('web-2', { state: 'stopping' })],
  ['a worker', beatOf('worker-1', { role: 'worker' })],
])('%s does not stand in for the last clone', async (_who, other) => {
  await beat('web-1');
  await sendBeat(other);
  await expect(drainClone('web-1')).rejects.toMatchObject({ code: 'conflict', reason: 'last-clone' });
});

test('a clone that gives no sign of life can’t be drained', async () => {
  await beat('web-1', 'web-2');
  await expect(drainClone('web-9')).rejects.toMatchObject({ code: 'conflict', reason: 'clone-gone' });
  expect(await entries()).toEqual([]);
});

test('a drained clone works again once no other can', async () => {
  await beat('web-1', 'web-2');
  await drainClone('web-1');
  await sendBeat(beatOf('web-2', { state: 'stopping' }));
  expect(await shouldRest('web-1')).toBe(false);
  await beat('web-2');
  expect(await shouldRest('web-1')).toBe(true);
});

test('a purge reaches the shared cache, then the edge', async () => {
  const { ticket } = await getPage('test', '/en');
  if (!ticket) throw new Error('the cache is away');
  await setPage('test', '/en', { value: 'home', tags: ['home'], ticket });
  const edge = await startEdge(async () => ((await getPage('test', '/en')).page === null ? 200 : 500));
  await withEnvironment({ EDGE_PURGE_URLS: edge.url }, () => purgeKey('home'));
  expect(edge.purges).toEqual([['home']]);
  expect(await entries()).toEqual([' cache.purge home']);
  await edge.close();
});

test('a purge that the cache or the edge did not hear is refused, and leaves no entry', async () => {
  await withEnvironment({ CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await expect(purgeKey('home')).rejects.toMatchObject({ code: 'unavailable', reason: 'cache-away' });
  });
  await withEnvironment({ EDGE_PURGE_URLS: 'http://127.0.0.1:1' }, async () => {
    await expect(purgeKey('home')).rejects.toMatchObject({ code: 'unavailable' });
  });
  expect(await entries()).toEqual([]);
});

test('the cache is emptied, and the store is not', async () => {
  await storeRedis().set('engine-test', 'kept', 'EX', 60);
  const everywhere = Array.from({ length: 20 }, (_, number) => `engine-test-${number}`);
  for (const key of everywhere) await cacheRedis().set(key, 'gone', 'EX', 60);
  await flushCache();
  for (const key of everywhere) expect(await cacheRedis().get(key)).toBeNull();
  expect(await storeRedis().get('engine-test')).toBe('kept');
  expect(await entries()).toEqual([' cache.flush cache']);
});

test('where cache and store are one database nothing is emptied', async () => {
  await storeRedis().set('engine-test', 'kept', 'EX', 60);
  await withEnvironment({ CACHE_REDIS_URL: process.env.STORE_REDIS_URL ?? '' }, async () => {
    await expect(flushCache()).rejects.toMatchObject({ code: 'conflict', reason: 'cache-is-store' });
  });
  expect(await storeRedis().get('engine-test')).toBe('kept');
  expect(await entries()).toEqual([]);
});

test('a queue is paused and resumed, each once, and what waits in it is counted', async () => {
  const state = async () => (await readQueues(Date.now())).find(({ name }) => name === 'pages');
  // What other tests have left to be warmed.
  await queue('pages').empty();
  await enqueue('page.warm', { path: '/en' }, { jobId: `engine-${randomUUID()}` });
  expect(await state()).toMatchObject({ isPaused: false, waiting: 1 });
  await pauseQueue('pages');
  await pauseQueue('pages');
  expect(await state()).toMatchObject({ isPaused: true, waiting: 1 });
  expect((await state())?.waited).toBeGreaterThanOrEqual(0);
  await resumeQueue('pages');
  await resumeQueue('pages');
  expect(await state()).toMatchObject({ isPaused: false, waiting: 1 });
  expect(await entries()).toEqual([' queue.pause pages', ' queue.resume pages']);
  await queue('pages').empty();
});

test('with the store away a queue can’t be paused, and it is said at once', () =>
  withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await expect(pauseQueue('pages')).rejects.toMatchObject({ code: 'unavailable', reason: 'store-away' });
    await expect(redriveLetters([{ queue: 'pages', id: '1' }])).rejects.toMatchObject({ code: 'unavailable' });
  }));

test('what is not dead any more does not count as sent again, and leaves no entry', async () => {
  expect(await redriveLetters([{ queue: 'pages', id: 'nobody' }])).toBe(0);
  expect(await entries()).toEqual([]);
});

/** The board is asked for what is allowed, and answers with what it was asked for. */
async function onBoard(path: string, method = 'PUT'): Promise<string> {
  const address = `http://levain.test/admin/queues/api/queues/${path}`;
  const ask = async ({ url }: Request) => new Response(new URL(url).pathname);
  return (await actOnBoard(new Request(address, { method }), ask)).text();
}

test.each([
  ['pause', 'resume', 'pages/pause', 'pages/resume', 'pages/promote', 'pages/retry/failed'],
  ['pages/clean/completed', 'pages/clean/failed', 'pages/1/retry', 'pages/1/promote', 'p%61ges/p%61use'],
])('what loses nothing is done on the board', async (...paths) => {
  for (const path of paths) expect(await onBoard(path)).toBe(`/admin/queues/api/queues/${decodeURIComponent(path)}`);
  expect(await entries()).toHaveLength(paths.length);
});

test.each([
  ...[
    'pages/empty',
    'pages/%65mpty',
    'pages/obliterate',
    'pages/clean/paused',
    'pages/clean/waiting',
    'pages/cl%65an/wait',
  ],
  ...['pages/clean%2Fcompleted', 'pages/clean/delayed', 'pages/clean/active', 'pages/clean/retry', 'pages/retry/clean'],
  ...['pages/retry/completed', 'pages/add', 'pages/1/update-data', 'pages/1/delay', 'pages/1/priority'],
  ...['pages/job-schedulers/1/remove', 'pages/job-schedulers/1/run', 'pages/concurrency', 'pages/rate-limit'],
  ...['pages/nobody/clean', 'pages/%/pause', 'pages//pause', 'elsewhere/pause', 'pages/pause/', '', '../redis/stats'],
])('whatever else it offers is refused: %s', async (path) => {
  await expect(onBoard(path)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await entries()).toEqual([]);
});

test('a job is removed once it has run, and not before', async () => {
  await pauseQueue('pages');
  // What other tests have left to be warmed.
  await queue('pages').empty();
  const job = await queue('pages').add('page.warm', { path: 'no path' }, { jobId: `a/b ${randomUUID()}`, attempts: 1 });
  const path = `pages/${encodeURIComponent(String(job.id))}/clean`;
  await expect(onBoard(path)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(onBoard(`pages/pause`, 'DELETE')).rejects.toMatchObject({ code: 'forbidden' });
  await resumeQueue('pages');
  const taken = await queue('pages').getNextJob();
  await taken?.moveToFailed(new Error('no path'));
  expect(await onBoard(path)).toBe(`/admin/queues/api/queues/${path}`);
  await job.remove();
});
