import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { setPrice } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { invalidateAround, invalidateIn, invalidateTags } from '#lib/platform/cache/clock.ts';
import { getPage, type PageRead, setPage } from '#lib/platform/cache/pages.ts';
import { listShards, type Shard, shardOf } from '#lib/platform/cache/shards.ts';
import type { Ticket } from '#lib/platform/cache/tagged.ts';
import { cacheRedis } from '#lib/platform/redis/connections.ts';
import { askServers } from '#lib/platform/redis/servers.ts';
import { emptyCache } from '../integration/fixtures/cache.ts';
import { createProduct } from '../integration/fixtures/products.ts';
import { startPart, stopPart } from './control.ts';

/** A page in each shard, and more. */
const keys = Array.from({ length: 100 }, (_, number) => `page-${number}`);
const shardOfPage = (key: string) => shardOf(`page:test:${key}`);
const [own] = listShards() as [Shard];

test('pages are spread over all shards, and those over all masters', async () => {
  expect(new Set(keys.map(shardOfPage)).size).toBe(16);
  await storePages('spread');
  const counts = await askServers(cacheRedis(), (server) => server.dbsize());
  expect(counts).toHaveLength(3);
  expect(Math.min(...counts)).toBeGreaterThan(10);
  expect(await readPages()).toEqual(keys.map(() => 'spread'));
});

test('a tag is invalid in every shard once it is done', async () => {
  await storePages('old', ['bread']);
  expect(await invalidateTags(['bread'], null)).toBe(true);
  expect(await readPages()).toEqual(keys.map(() => null));
  await storePages('new', ['bread']);
  expect(await readPages()).toEqual(keys.map(() => 'new'));
});

test('what is begun right after it is done counts, every time', async () => {
  for (let turn = 0; turn < 30; turn += 1) {
    expect(await invalidateTags(['bread'], null)).toBe(true);
    await storePages(`new ${turn}`, ['bread']);
    expect(await readPages()).toEqual(keys.map(() => `new ${turn}`));
  }
});

test('what is begun before the last shard knows never counts, wherever it is', async () => {
  const isDone = await invalidateAround(own, { tags: ['bread'], fence: null }, async (redis, args) => {
    // Of what may still be old in the shard that comes last.
    await storePages('made of something old', ['bread']);
    return invalidateIn(own)(redis, args);
  });
  expect(isDone).toBe(true);
  expect(await readPages()).toEqual(keys.map(() => null));
});

test('who takes longer than the shards hold is not done, and holds for longer', async () => {
  let attempts = 0;
  const isDone = await invalidateAround(own, { tags: ['bread'], fence: null }, async (redis, args) => {
    attempts += 1;
    if (attempts === 1) await wait(60);
    await storePages('made of something old', ['bread']);
    return invalidateIn(own)(redis, args);
  });
  expect(isDone).toBe(true);
  expect(attempts).toBeGreaterThan(1);
  expect(await readPages()).toEqual(keys.map(() => null));
});

test('a shard that was flushed meanwhile has forgotten that it holds, so all is done again', async () => {
  await storePages('before', ['bread']);
  let attempts = 0;
  const isDone = await invalidateAround(own, { tags: ['bread'], fence: null }, async (redis, args) => {
    attempts += 1;
    if (attempts === 1) {
      await emptyCache();
      await storePages('made of something old', ['bread']);
    }
    return invalidateIn(own)(redis, args);
  });
  expect(isDone).toBe(true);
  expect(attempts).toBeGreaterThan(1);
  expect(await readPages()).toEqual(keys.map(() => null));
});

test('with a master away its pages are misses and all others go on; a change is told to those that are there', async () => {
  const { id, slug } = await createProduct({ priceMinor: 100 });
  await publishProduct(id);
  await storePages('kept', [`product/${slug}`]);
  // It will be empty when it is back: what was begun before it went must not count then.
  const early = await Promise.all(keys.map(ticketOf));
  await stopPart('cache-2');
  try {
    const start = performance.now();
    const read = await readPages();
    expect(performance.now() - start).toBeLessThan(5000);
    const lost = keys.filter((_, index) => read[index] === null);
    expect(lost.length).toBeGreaterThan(10);
    expect(read.filter((value) => value === 'kept').length).toBe(keys.length - lost.length);
    expect(new Set(lost.map(shardOfPage)).size).toBeLessThan(10);

    await setPrice({ slug, priceMinor: 200 });
    await expect(publishProduct(id)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await readPages()).toEqual(keys.map(() => null));
  } finally {
    await startPart('cache-2');
  }
  await expect.poll(() => invalidateTags([], null)).toBe(true);
  expect(await publishProduct(id)).toBe('published');
  expect((await getProduct(slug))?.priceMinor).toBe(200);
  await Promise.all(
    keys.map((key, index) => setPage('test', key, { value: 'late', tags: [], ticket: early[index] as Ticket })),
  );
  expect((await readPages()).filter((value) => value === null).length).toBeGreaterThan(10);
  await storePages('again');
  expect(await readPages()).toEqual(keys.map(() => 'again'));
});

async function ticketOf(key: string) {
  const { ticket } = await getPage('test', key);
  if (!ticket) throw new Error(`the shard of ${key} is away`);
  return ticket;
}

async function storePages(value: string, tags: string[] = []): Promise<void> {
  await Promise.all(keys.map(async (key) => setPage('test', key, { value, tags, ticket: await ticketOf(key) })));
}

async function readPages(): Promise<(string | null)[]> {
  const reads: PageRead<string>[] = await Promise.all(keys.map((key) => getPage<string>('test', key)));
  return reads.map(({ page }) => page);
}
