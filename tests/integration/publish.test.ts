import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { productObject } from '#lib/catalog/cached.ts';
import { setPrice, setStock, setVisibility } from '#lib/catalog/change-product.ts';
import { sweepPublications, turnOffers } from '#lib/catalog/clockwork.ts';
import { publishProduct, publishProducts } from '#lib/catalog/publish-product.ts';
import { getListing, getProduct } from '#lib/catalog/read.ts';
import { clockOf } from '#lib/platform/cache/clock.ts';
import { getPage, setPage } from '#lib/platform/cache/pages.ts';
import { listShards, placeOf, shardOf } from '#lib/platform/cache/shards.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { cacheRedis } from '#lib/platform/redis/connections.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { startEdge } from './fixtures/edge.ts';
import { createProduct } from './fixtures/products.ts';

const HOUR = 3_600_000;

test('document, object and page are new before the edge is told to forget the old page', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  const seen: unknown[] = [];
  const edge = await startEdge(async () => {
    const document = await db().productDocument.findUniqueOrThrow({ where: { slug } });
    seen.push(document.priceMinor, (await getProduct(slug))?.priceMinor, (await getPage('test', slug)).page);
    return 200;
  });
  await withEnvironment({ EDGE_PURGE_URLS: edge.url }, async () => {
    const { ticket } = await getPage('test', slug);
    if (!ticket) throw new Error('the cache is away');
    await setPage('test', slug, { value: 'the page with the old price', tags: [`product/${slug}`], ticket });
    await setPrice({ slug, priceMinor: 654 });
    expect(await publishProduct(id)).toBe('published');
    expect(seen).toEqual([654, 654, null]);
    expect(edge.purges[0]).toEqual(expect.arrayContaining([`product/${slug}`, 'category/breads', 'home']));
  });
  await edge.close();
});

test('in the moment in which the new object is there, the pages of the old one are gone', async () => {
  const { id, slug } = await createProduct({ priceMinor: 100 });
  await publishProduct(id);
  const before = await readObjectAndTag(slug);
  await setPrice({ slug, priceMinor: 200 });
  let isOver = false;
  const publication = publishProduct(id).finally(() => {
    isOver = true;
  });
  const halves: unknown[] = [];
  while (!isOver) {
    const now = await readObjectAndTag(slug);
    if (now.version !== before.version && now.invalidated.some((at, index) => at === before.invalidated[index])) {
      halves.push(now);
    }
  }
  expect(await publication).toBe('published');
  expect((await readObjectAndTag(slug)).version).toBeGreaterThan(before.version);
  expect(halves).toEqual([]);
});

/** Both of one moment; in a cluster also, right after it, what the other shards say of the tag. */
async function readObjectAndTag(slug: string) {
  const redis = cacheRedis();
  const key = productObject.key(slug);
  const tag = `t:product/${slug}`;
  const own = shardOf(key);
  const both = redis.multi().getBuffer(placeOf(key)).hget(clockOf(own), tag);
  const [[, object], [, invalidated]] = (await both.exec()) as [[null, Buffer], [null, string]];
  const others = listShards().filter((shard) => shard !== own);
  const elsewhere = await Promise.all(others.map((shard) => redis.hget(clockOf(shard), tag)));
  return { version: object.readDoubleBE(), invalidated: [invalidated, ...elsewhere] };
}

test('many at once: all are new, each page that shows several of them is forgotten once', async () => {
  const few = pLimit(4);
  const products = await few.map(Array(130), () => createProduct({ priceMinor: 100 }));
  const ids = products.map(({ id }) => id);
  await publishProducts(ids);
  await db().product.updateMany({ where: { id: { in: ids.slice(1) } }, data: { priceMinor: 200 } });
  const edge = await startEdge(async () => 200);
  await withEnvironment({ EDGE_PURGE_URLS: edge.url }, async () => {
    expect(await publishProducts(ids)).toBe(129);
    expect(await publishProducts(ids)).toBe(0);
  });
  await edge.close();
  const purged = edge.purges.flat();
  expect(purged.filter((key) => key === 'home')).toHaveLength(1);
  expect(purged.filter((key) => key.startsWith('product/')).sort()).toEqual(
    products
      .slice(1)
      .map(({ slug }) => `product/${slug}`)
      .sort(),
  );
  // An edge takes headers of 8 KiB.
  expect(Math.max(...edge.purges.map((keys) => keys.join(' ').length))).toBeLessThan(8000);
  const prices = await Promise.all(products.map(async ({ slug }) => (await getProduct(slug))?.priceMinor));
  expect(prices).toEqual([100, ...Array(129).fill(200)]);
});

test('run twice, the second run finds nothing to do', async () => {
  const { id } = await createProduct();
  expect(await publishProduct(id)).toBe('published');
  expect(await publishProduct(id)).toBe('unchanged');
});

test('a change that nobody can see reaches no page', async () => {
  const { id, slug } = await createProduct({ stock: 40 });
  await publishProduct(id);
  await setStock({ slug, quantity: 39 });
  expect(await publishProduct(id)).toBe('unchanged');
  await setStock({ slug, quantity: 0 });
  expect(await publishProduct(id)).toBe('published');
  expect((await getProduct(slug))?.availability).toBe('sold-out');
});

test('while the edge does not confirm, the publication fails, and is made up for later', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  await setPrice({ slug, priceMinor: 321 });
  let status = 503;
  const edge = await startEdge(async () => status);
  await withEnvironment({ EDGE_PURGE_URLS: edge.url }, async () => {
    await expect(publishProduct(id)).rejects.toMatchObject({ code: 'unavailable' });
    status = 200;
    await queue('catalog').empty();
    expect(await sweepPublications()).toBeGreaterThan(0);
    const waiting = await queue('catalog').getWaiting();
    expect(waiting.map((job) => job.data)).toContainEqual({ productId: id });
    expect(await publishProduct(id)).toBe('published');
  });
  await edge.close();
});

test('while the cache is away, the publication fails after the edge was purged', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  await setPrice({ slug, priceMinor: 123 });
  const edge = await startEdge();
  await withEnvironment({ EDGE_PURGE_URLS: edge.url, CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await expect(publishProduct(id)).rejects.toMatchObject({ code: 'unavailable' });
    expect(edge.purges).toHaveLength(1);
    expect((await getProduct(slug))?.priceMinor).toBe(123);
  });
  expect(await publishProduct(id)).toBe('published');
  await edge.close();
});

test('two that publish a product at once end with the newest rows everywhere', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  for (let price = 500; price < 520; price += 1) {
    await Promise.all([publishProduct(id), setPrice({ slug, priceMinor: price }).then(() => publishProduct(id))]);
    expect((await getProduct(slug))?.priceMinor).toBe(price);
  }
});

test('a price moves the product within its category', async () => {
  const { id, slug } = await createProduct({ category: 'tarts' });
  await publishProduct(id);
  const view = { category: 'tarts', sort: 'price-low', page: 1 } as const;
  try {
    await setPrice({ slug, priceMinor: 1 });
    await publishProduct(id);
    expect((await getListing(view))?.slugs[0]).toBe(slug);
    await setPrice({ slug, priceMinor: 9_999_999 });
    await publishProduct(id);
    expect((await getListing(view))?.slugs.at(-1)).toBe(slug);
  } finally {
    await setVisibility({ slug, isVisible: false });
    await publishProduct(id);
  }
  expect((await getListing(view))?.slugs).not.toContain(slug);
});

test('an offer shows when it begins and is gone when it ends', async () => {
  const { id, slug } = await createProduct({ priceMinor: 1000 });
  const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
  await db().offer.create({ data: { productId: id, priceMinor: 700, startsAt: ago(2), endsAt: ago(-2) } });
  await publishProduct(id);
  expect(await getProduct(slug)).toMatchObject({ priceMinor: 1000, offer: { priceMinor: 700 } });

  await db().offer.updateMany({ where: { productId: id }, data: { endsAt: ago(1) } });
  await db().productDocument.update({ where: { productId: id }, data: { assembledAt: ago(1.5) } });
  await queue('catalog').empty();
  await turnOffers();
  const waiting = await queue('catalog').getWaiting();
  expect(waiting.map((job) => job.data)).toContainEqual({ productId: id });
  await publishProduct(id);
  expect((await getProduct(slug))?.offer).toBeNull();
  await queue('catalog').empty();
  await turnOffers();
  expect((await queue('catalog').getWaiting()).map((job) => job.data)).not.toContainEqual({ productId: id });
});
