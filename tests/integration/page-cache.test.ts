import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import PageCacheHandler from '#app/_lib/page-cache-handler.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { getPage, setPage } from '#lib/platform/cache/pages.ts';
import { cacheRedis } from '#lib/platform/redis/connections.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { emptyCache, findKeys, sumOfInfo, withEnvironment } from './fixtures/cache.ts';

const KEY = '/route-cache/APP_PAGE/0123abcd/$/en/products/baguette';
const context = { kind: 'APP_PAGE' };
const page = (html: string) => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from([0, 1, 2, 255]),
  segmentData: new Map([['/_tree', Buffer.from('tree')]]),
  headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/en/products/baguette' },
  status: 200,
  postponed: undefined,
});
const lifetime = { cacheControl: { revalidate: false, expire: undefined } };

/** What a clone does for a request: ask, and on a miss render and store. */
async function answer(html: string): Promise<string> {
  const handler = new PageCacheHandler();
  const found = await handler.get(KEY, context);
  if (found) return (found.value as { html: string }).html;
  await handler.set(KEY, page(html), lifetime);
  return html;
}

test('what one clone renders every clone serves, to the byte', async () => {
  expect(await answer('first')).toBe('first');
  const found = await new PageCacheHandler().get(KEY, context);
  expect(found?.value).toEqual(page('first'));
  expect(found?.cacheControl).toEqual(lifetime.cacheControl);
  expect(Math.abs((found?.lastModified ?? 0) - Date.now())).toBeLessThan(5000);
});

test.each(['product/baguette', 'page', '_N_T_/en/products/baguette', '_N_T_/layout'])(
  'invalidating %s throws the page away, for a clone that remembers it too',
  async (tag) => {
    await answer('old');
    expect(await answer('new')).toBe('old');
    await invalidateTags([tag], null);
    expect(await answer('new')).toBe('new');
  },
);

test('tags of other pages do not touch it', async () => {
  await answer('old');
  await invalidateTags(['product/ciabatta', 'home', 'category/breads'], null);
  expect(await answer('new')).toBe('old');
});

test('a render that began before an invalidation is never served after it', async () => {
  const slow = new PageCacheHandler();
  expect(await slow.get(KEY, context)).toBeNull();
  await invalidateTags(['product/baguette'], null);
  await slow.set(KEY, page('rendered from old rows'), lifetime);
  expect(await new PageCacheHandler().get(KEY, context)).toBeNull();
});

test('a late, older render does not replace a newer one', async () => {
  const slow = new PageCacheHandler();
  await slow.get(KEY, context);
  await answer('newer');
  await slow.set(KEY, page('older'), lifetime);
  expect(await answer('another')).toBe('newer');
});

test('a render that began before the cache was flushed is never served', async () => {
  const slow = new PageCacheHandler();
  await slow.get(KEY, context);
  await invalidateTags(['product/baguette'], null);
  // The flush forgets that invalidation.
  await emptyCache();
  await slow.set(KEY, page('rendered from old rows'), lifetime);
  expect(await new PageCacheHandler().get(KEY, context)).toBeNull();
});

test('releases do not see each other’s pages', async () => {
  const { ticket } = await getPage('one', KEY);
  if (!ticket) throw new Error('the cache is away');
  await setPage('one', KEY, { value: 'page of one', tags: [], ticket });
  expect((await getPage('one', KEY)).page).toBe('page of one');
  expect((await getPage('two', KEY)).page).toBeNull();
});

test('an entry that cannot be read is a miss', async () => {
  await answer('old');
  const [key] = await findKeys(cacheRedis(), '*page:*');
  await cacheRedis().hset(key as string, 'id', 'other', 'body', 'rubbish');
  expect(await answer('new')).toBe('new');
  expect(await answer('newer')).toBe('new');
});

test('a hit is one round trip, and moves the body only to who does not have it', async () => {
  // It must not be small once it is compressed, either.
  await answer(randomBytes(100_000).toString('base64'));
  await answer('');
  const before = await sentBytes();
  await answer('');
  expect((await sentBytes()) - before).toBeLessThan(10_000);
});

test('without the cache every request renders, and nothing fails', () =>
  withEnvironment({ CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    expect(await answer('one')).toBe('one');
    expect(await answer('two')).toBe('two');
  }));

test('a cache that stops and starts again is used again', async () => {
  expect(await answer('old')).toBe('old');
  cacheRedis().disconnect();
  expect(await answer('meanwhile')).toBe('meanwhile');
  await closeAll();
  expect(await answer('again')).toBe('old');
});

function sentBytes(): Promise<number> {
  return sumOfInfo(cacheRedis(), 'stats', /total_net_output_bytes:(\d+)/);
}
