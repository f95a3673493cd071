import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zstdCompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { productObject } from '#lib/catalog/cached.ts';
import { setPrice, setVisibility } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct, listProducts } from '#lib/catalog/read.ts';
import { placeOf, shardOf } from '#lib/platform/cache/shards.ts';
import { replaceVersioned } from '#lib/platform/cache/versioned.ts';
import { db } from '#lib/platform/db/client.ts';
import { cacheRedis } from '#lib/platform/redis/connections.ts';
import { products as seeded } from '#prisma/seed/catalogue/index.ts';
import { sumOfInfo, withEnvironment } from './fixtures/cache.ts';
import { countReads, countSql } from './fixtures/counts.ts';
import { createProduct } from './fixtures/products.ts';
import { replica, whileReplicaStandsStill } from './fixtures/replica.ts';

const slugs = seeded.slice(0, 24).map(({ slug }) => slug);
const run = promisify(execFile);

test('an object is whole, and the second read of it costs no SQL', async () => {
  const product = await getProduct('country-sourdough');
  expect(product?.name).toEqual({ en: 'Country sourdough', fr: 'Pain de campagne au levain' });
  expect(product?.pictures.length).toBeGreaterThan(1);
  expect(product?.reviews).toHaveLength(6);
  expect(product?.reviewSummary.histogram.reduce((sum, count) => sum + count)).toBe(product?.reviewSummary.count);
  expect(product?.related.length).toBeGreaterThan(0);
  const before = await countSql();
  expect(await getProduct('country-sourdough')).toEqual(product);
  expect((await countSql()) - before).toBe(0);
});

test('a page of 24 products is one MGET, in a cluster one for each of their shards, and no SQL', async () => {
  await listProducts(slugs);
  const sql = await countSql();
  const mgets = await countCommand('mget');
  const products = await listProducts(slugs);
  expect(products.map(({ slug }) => slug)).toEqual(slugs);
  expect((await countCommand('mget')) - mgets).toBe(
    new Set(slugs.map((slug) => shardOf(productObject.key(slug)))).size,
  );
  expect((await countSql()) - sql).toBe(0);
});

test('of four processes that miss at once, one loads and all get the object', async () => {
  const script = fileURLToPath(new URL('./fixtures/read-product.ts', import.meta.url));
  const { slug } = await createProduct();
  const runs = Array.from({ length: 4 }, () => run(process.execPath, [script, slug]));
  await vi.waitFor(async () => expect(await cacheRedis().get('test:ready')).toBe('4'), 15_000);
  await cacheRedis().set('test:go', 1);
  const answers = (await Promise.all(runs)).map(({ stdout }) => JSON.parse(stdout) as { slug: string; loads: number });
  expect(answers.map((answer) => answer.slug)).toEqual(Array(4).fill(slug));
  expect(answers.reduce((sum, { loads }) => sum + loads, 0)).toBe(1);
});

test.each([
  ['rubbish', Buffer.from('this is no object at all')],
  ['a stump', Buffer.from('x')],
  ['broken compression', Buffer.concat([Buffer.alloc(8), Buffer.of(1), Buffer.from('not zstd')])],
  ['an old shape', Buffer.concat([Buffer.alloc(8, 0x7f), Buffer.of(0), Buffer.from('{"slug":"baguette","price":1}')])],
  ['a compressed old shape', Buffer.concat([Buffer.alloc(8), Buffer.of(1), zstdCompressSync('{"slug":"baguette"}')])],
])('a hit that holds %s is a miss, and is mended', async (_, bytes) => {
  await cacheRedis().set(placeOf(productObject.key('baguette')), bytes);
  const bad = await countReads('object', 'bad');
  expect((await getProduct('baguette'))?.name.en).toBe('Baguette');
  expect((await countReads('object', 'bad')) - bad).toBe(1);
  const sql = await countSql();
  expect((await getProduct('baguette'))?.name.en).toBe('Baguette');
  expect((await countSql()) - sql).toBe(0);
});

test('an object never gives way to an older one', async () => {
  const object = await getProduct('baguette');
  if (!object) throw new Error('the seed has a baguette');
  const newer = { ...object, version: object.version + 1, priceMinor: 111 };
  for (const value of [newer, object]) {
    const change = { id: 'baguette', object: { version: value.version, value }, tags: [], fence: null };
    expect(await replaceVersioned(productObject, change)).toBe(true);
  }
  expect((await getProduct('baguette'))?.priceMinor).toBe(111);
});

test('what is absent or hidden is null, and is shown again', async () => {
  expect(await getProduct('no-such-product')).toBeNull();
  expect(await getProduct('Not A Slug')).toBeNull();
  const { id, slug } = await createProduct();
  expect(await getProduct(slug)).not.toBeNull();
  await setVisibility({ slug, isVisible: false });
  await publishProduct(id);
  expect(await getProduct(slug)).toBeNull();
  await setVisibility({ slug, isVisible: true });
  await publishProduct(id);
  expect((await getProduct(slug))?.slug).toBe(slug);
});

test('an absent product that is created is seen at once', async () => {
  const slug = `late-${Date.now()}`;
  expect(await getProduct(slug)).toBeNull();
  const { id } = await createProduct({ slug });
  await publishProduct(id);
  expect((await getProduct(slug))?.slug).toBe(slug);
});

test('a reader never caches rows of a replica that lags behind the change', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  await whileReplicaStandsStill(async (standingStill) => {
    await setPrice({ slug, priceMinor: 777 });
    await publishProduct(id);
    await cacheRedis().del(placeOf(productObject.key(slug)));
    expect((await getProduct(slug))?.priceMinor).toBe(777);
    const old = await standingStill.productDocument.findUnique({ where: { slug }, select: { priceMinor: true } });
    expect(old?.priceMinor).not.toBe(777);
  });
});

test('a miss is read from the replica once it has caught up', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  await vi.waitFor(async () => expect(await replica().product.count({ where: { slug } })).toBe(1), 5000);
  await cacheRedis().del(placeOf(productObject.key(slug)));
  const onPrimary = vi.spyOn(db().productDocument, 'findMany');
  expect(await getProduct(slug)).not.toBeNull();
  expect(onPrimary).not.toHaveBeenCalled();
});

test('without the cache, objects come from the documents', () =>
  withEnvironment({ CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    const products = await listProducts(slugs);
    expect(products.map(({ slug }) => slug)).toEqual(slugs);
  }));

test('without the replica, reads go to the primary', () =>
  withEnvironment({ DATABASE_REPLICA_URL: 'postgresql://levain:levain@127.0.0.1:1/levain' }, async () => {
    const { id, slug } = await createProduct();
    await publishProduct(id);
    await cacheRedis().del(placeOf(productObject.key(slug)));
    expect((await getProduct(slug))?.slug).toBe(slug);
  }));

function countCommand(name: string): Promise<number> {
  return sumOfInfo(cacheRedis(), 'commandstats', new RegExp(`cmdstat_${name}:calls=(\\d+)`));
}
