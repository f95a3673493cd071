import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { setPrice } from '#lib/catalog/change-product.ts';
import { db } from '#lib/platform/db/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { relayBatch, startRelay } from '#lib/platform/queue/relay.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { createProduct } from './fixtures/products.ts';

const clear = async () => {
  await db().outbox.deleteMany();
  await queue('catalog').obliterate({ force: true });
};
beforeEach(clear);
afterAll(clear);

test('a write and its job are committed together', async () => {
  const { id, slug } = await createProduct();
  await setPrice({ slug, priceMinor: 250 });
  expect(await db().outbox.findMany({ select: { job: true, payload: true } })).toEqual([
    { job: 'product.publish', payload: { productId: id } },
  ]);
});

test('a write that fails leaves no job', async () => {
  const { id } = await createProduct();
  const write = db().$transaction(async (tx) => {
    await addToOutbox(tx, 'product.publish', { productId: id });
    await tx.product.update({ where: { id }, data: { priceMinor: -1 } });
  });
  await expect(write).rejects.toThrow();
  expect(await db().outbox.count()).toBe(0);
});

test('each row goes to Bull once, whoever relays', async () => {
  await db().$transaction(async (tx) => {
    for (let productId = 1; productId <= 300; productId += 1) await addToOutbox(tx, 'product.publish', { productId });
  });
  await Promise.all([relayBatch(), relayBatch(), relayBatch()]);
  while ((await relayBatch()) > 0);
  const waiting = await queue('catalog').getWaiting();
  expect(new Set(waiting.map((job) => job.data.productId)).size).toBe(300);
  expect(waiting).toHaveLength(300);
  expect(await db().outbox.count()).toBe(0);
});

test('what was written first is taken first, wherever the rows lie', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => 1_000_040 - index);
  await db().outbox.createMany({
    data: ids.map((id) => ({ id, job: 'product.publish', payload: { productId: id } })),
  });
  expect(await relayBatch()).toBe(40);
  // Bull lists the next one first.
  const taken = (await queue('catalog').getWaiting()).map((job) => job.data.productId);
  expect(taken).toEqual(ids.toReversed());
});

test('a batch relayed twice is one job', async () => {
  const row = { id: 1_000_001n, job: 'product.publish', payload: { productId: 5 } };
  for (let delivery = 0; delivery < 2; delivery += 1) {
    await db().outbox.create({ data: row });
    await relayBatch();
  }
  expect(await queue('catalog').getWaitingCount()).toBe(1);
});

test('with the store away nothing is lost', async () => {
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await db().$transaction((tx) => addToOutbox(tx, 'product.publish', { productId: 7 }));
    await expect(relayBatch()).rejects.toThrow();
    expect(await db().outbox.count()).toBe(1);
  });
  expect(await relayBatch()).toBe(1);
  expect(await queue('catalog').getWaitingCount()).toBe(1);
});

test('a job that this release does not know waits for one that does', async () => {
  await db().outbox.create({ data: { job: 'order.from-the-future', payload: {} } });
  await db().$transaction((tx) => addToOutbox(tx, 'product.publish', { productId: 7 }));
  expect(await relayBatch()).toBe(1);
  expect(await db().outbox.count()).toBe(1);
});

test('the relay is woken by the commit', async () => {
  // Only a notification can wake it within this test.
  const relay = startRelay({ sweepEvery: 600_000 });
  try {
    for (const productId of [1, 2, 3]) {
      await db().$transaction((tx) => addToOutbox(tx, 'product.publish', { productId }));
      await vi.waitFor(async () => expect(await queue('catalog').getWaitingCount()).toBe(productId), 5000);
    }
  } finally {
    await relay.stop();
  }
});
