import { beforeEach, expect, test } from 'vitest';
import PageCacheHandler from '#app/_lib/page-cache-handler.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { startCollector } from '#lib/engine/collector.ts';
import { appendSample, MACHINES, readHistory, readLatest } from '#lib/engine/history.ts';
import { lookAtHouse } from '#lib/engine/look/house.ts';
import { findBaked, latestBaked } from '#lib/platform/cache/baked.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { readLast } from '#lib/platform/events/read.ts';
import { readBeats, sendBeat } from '#lib/platform/heartbeat/beats.ts';
import { startHeartbeat } from '#lib/platform/heartbeat/start-heartbeat.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import { noteSources } from '#lib/platform/sources.ts';
import { beatOf } from './fixtures/beats.ts';
import { deleteKeys, withEnvironment } from './fixtures/cache.ts';

beforeEach(async () => {
  await deleteKeys(storeRedis(), '{engine}*');
  await deleteKeys(storeRedis(), `events:{${MACHINES}}*`);
});

const stateOf = async (id: string) => (await readBeats()).beats.find((beat) => beat.id === id)?.state;

test('a process beats with what it does, and says goodbye', async () => {
  const { stop } = startHeartbeat({ role: 'web', state: () => 'ready' });
  await expect.poll(() => stateOf('local')).toBe('ready');
  metrics().requests.observe({ method: 'GET', status: '200' }, 0.03);
  const counted = async () => (await readBeats()).beats[0]?.totals.latency[5];
  await expect.poll(counted).toBe(1);
  await stop();
  expect(await stateOf('local')).toBe('stopping');
});

test('without the store nobody minds', () =>
  withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    const heartbeat = startHeartbeat({ role: 'web', state: () => 'ready' });
    const collector = startCollector();
    await Promise.all([heartbeat.stop(), collector.stop()]);
    expect(await readLatest()).toBeNull();
  }));

test('a look tells what each has done since the look before, also of who was started anew', async () => {
  const quiet = beatOf('web-1').totals;
  const latency = quiet.latency.map((_, bucket) => (bucket === 5 ? 20 : 0));
  await sendBeat(
    beatOf('web-1', { startedAt: 1, totals: { ...quiet, cacheReads: { 'page hit': 4, 'page miss': 1 } } }),
  );
  await sendBeat(beatOf('web-2', { startedAt: 1, totals: { ...quiet, latency } }));
  const { look, sample: none } = await lookAtHouse(null);
  expect(none).toBeNull();
  const page = { number: 1, at: 5, path: '/en', why: 'invalidated', because: 'home', ms: 12 } as const;
  await sendBeat(
    beatOf('web-1', {
      startedAt: 1,
      totals: { ...quiet, latency, cacheReads: { 'page memory': 3, 'page hit': 4, 'page miss': 2 }, baked: { new: 1 } },
      lastBaked: [page],
    }),
  );
  await sendBeat(beatOf('web-2', { pid: 9, startedAt: Date.now() - 10_000, totals: { ...quiet, latency } }));
  const { sample } = await lookAtHouse(look);
  expect(sample?.layers.page).toEqual({ hits: 3, misses: 1 });
  expect(sample?.baked).toEqual([{ by: 'web-1', at: 5, path: '/en', why: 'invalidated', because: 'home', ms: 12 }]);
  expect(sample?.bakedCount).toBe(1);
  const [first, second] = sample?.members ?? [];
  expect(first).toMatchObject({ id: 'web-1', state: 'ready', p95: 48.8 });
  // Twenty since the look before, which was less than five seconds ago; of who was started anew, twenty in ten.
  expect(first?.requests).toBeGreaterThan(4);
  expect(second).toMatchObject({ id: 'web-2', p95: 48.8 });
  expect(second?.requests).toBeCloseTo(2, 0);
  expect(sample?.queues?.map(({ name }) => name)).toContain('mail');
  expect(sample?.redis.store?.memory).toBeGreaterThan(0);
  expect(sample?.redis.cache?.limit).toBeGreaterThan(0);
  expect(sample?.replica).toMatchObject({ bytes: expect.any(Number), ms: expect.any(Number) });
  expect(sample?.layers.edge).toBeNull();
});

test('who went silent is gone, who said goodbye has left', async () => {
  await sendBeat(beatOf('web-1'));
  await sendBeat(beatOf('web-2', { state: 'stopping' }));
  const { look } = await lookAtHouse(null);
  const states = async () => (await lookAtHouse(look)).sample?.members.map(({ id, state }) => `${id} ${state}`);
  expect(await states()).toEqual(['web-1 ready', 'web-2 stopping']);
  await expect.poll(states, { timeout: 10_000 }).toEqual(['web-1 gone', 'web-2 left']);
});

test('with cache, replica and edge away a look says so, and the rest', () =>
  withEnvironment(
    {
      CACHE_REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_REPLICA_URL: 'postgresql://levain@127.0.0.1:1/levain',
      EDGE_STATS_URLS: 'http://127.0.0.1:1',
    },
    async () => {
      const { look } = await lookAtHouse(null);
      const { sample } = await lookAtHouse(look);
      expect(sample).toMatchObject({ replica: null, edge: null, redis: { cache: null } });
      expect(sample?.redis.store).not.toBeNull();
    },
  ));

test('of two collectors one looks at a time, and another goes on when it stops', async () => {
  await sendBeat(beatOf('web-1'));
  const first = startCollector();
  await expect.poll(() => storeRedis().exists('{engine}:collector')).toBe(1);
  const second = startCollector();
  const count = () => storeRedis().xlen(`events:{${MACHINES}}`);
  await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(0);
  const { samples } = await readHistory();
  const pauses = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? 0));
  expect(Math.min(...pauses, 2000)).toBeGreaterThan(1000);
  await first.stop();
  const last = await readLast(MACHINES);
  await expect.poll(() => readLast(MACHINES), { timeout: 10_000 }).not.toBe(last);
  await second.stop();
});

test('the history reaches back a quarter of an hour and is read in order', async () => {
  const { look } = await lookAtHouse(null);
  const { sample } = await lookAtHouse(look);
  if (!sample) throw new Error('nothing was seen');
  for (const at of [1, 2, 3]) await appendSample({ ...sample, at });
  // Twice is once.
  await appendSample({ ...sample, at: 3 });
  const { samples, after } = await readHistory();
  expect(samples.map(({ at }) => at)).toEqual([1, 2, 3]);
  expect(after).toBe(await readLast(MACHINES));
  expect((await readLatest())?.at).toBe(3);
});

test('a page that is made anew is noted with why, and with where its objects came from', async () => {
  const path = '/en/products/baguette';
  const key = `/route-cache/APP_PAGE/0123abcd/$${path}`;
  const render = () =>
    noteSources(async () => {
      const handler = new PageCacheHandler();
      if (await handler.get(key, { kind: 'APP_PAGE' })) return;
      await getProduct('baguette');
      await handler.set(key, { kind: 'APP_PAGE', status: 200 }, {});
    });
  await render();
  expect(await findBaked(path)).toMatchObject({
    ...{ by: 'local', why: 'new', because: '' },
    objects: [{ id: 'baguette', from: 'document' }],
  });
  await invalidateTags(['product/baguette'], null);
  await render();
  const again = { why: 'invalidated', because: 'product/baguette' };
  expect(await findBaked(path)).toMatchObject({ ...again, objects: [{ id: 'baguette', from: 'cache' }] });
  expect(latestBaked().at(-1)).toMatchObject({ ...again, path });
  await render();
  expect(latestBaked().filter((page) => page.path === path)).toHaveLength(2);
  expect(await findBaked('/en/products/nobody')).toBeNull();
});
