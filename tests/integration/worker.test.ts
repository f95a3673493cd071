import { afterEach, expect, test, vi } from 'vitest';
import { setPrice } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { startEdge } from './fixtures/edge.ts';
import { createProduct } from './fixtures/products.ts';
import { startWorker } from './fixtures/worker.ts';

const workers: Awaited<ReturnType<typeof startWorker>>[] = [];
const start = async (environment?: Record<string, string>) => {
  const worker = await startWorker(environment);
  workers.push(worker);
  return worker;
};
afterEach(async () => {
  for (const { child } of workers.splice(0)) {
    child.kill('SIGKILL');
    await child;
  }
  await queue('catalog').obliterate({ force: true });
});

const versions = (productId: number) =>
  db().productDocument.findUniqueOrThrow({
    where: { productId },
    select: { version: true, publishedVersion: true, priceMinor: true },
  });

test('a change finds its own way to every reader', async () => {
  const { id, slug } = await createProduct();
  await publishProduct(id);
  await start();
  await setPrice({ slug, priceMinor: 888 });
  await vi.waitFor(async () => expect((await getProduct(slug))?.priceMinor).toBe(888), 10_000);
  await vi.waitFor(async () => {
    const { version, publishedVersion } = await versions(id);
    expect(publishedVersion).toBe(version);
  }, 5000);
  expect(await db().outbox.count()).toBe(0);
});

test('told to stop, a worker ends the job in hand and exits 0', async () => {
  const { id, slug } = await createProduct();
  const edge = await startHeldEdge(slug);
  await publishProduct(id);
  await queue('catalog').empty();
  const { child, url } = await start({ EDGE_PURGE_URLS: edge.url });
  await setPrice({ slug, priceMinor: 555 });
  await edge.reached;
  child.kill('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`${url}/ready`)).status).toBe(503), 5000);
  edge.release();
  expect((await child).exitCode).toBe(0);
  expect(await versions(id)).toMatchObject({ priceMinor: 555, publishedVersion: (await versions(id)).version });
  await edge.close();
});

test('a job whose worker is killed is ended by another', { timeout: 60_000 }, async () => {
  const { id, slug } = await createProduct();
  const edge = await startHeldEdge(slug);
  await publishProduct(id);
  await queue('catalog').empty();
  const doomed = await start({ EDGE_PURGE_URLS: edge.url });
  await setPrice({ slug, priceMinor: 444 });
  await edge.reached;
  doomed.child.kill('SIGKILL');
  await doomed.child;
  expect(await versions(id)).toMatchObject({ priceMinor: 444 });
  expect((await versions(id)).publishedVersion).toBeLessThan((await versions(id)).version);
  await start();
  await vi.waitFor(
    async () => expect((await versions(id)).publishedVersion).toBe((await versions(id)).version),
    40_000,
  );
  edge.release();
  await edge.close();
});

test('a payload that nobody understands fails at once, and stays to be looked at', async () => {
  await start();
  const job = await queue('catalog').add('product.publish', { productId: 'seven' }, { attempts: 5 });
  const unknown = await queue('catalog').add('product.vanish', {}, { attempts: 5 });
  await vi.waitFor(async () => expect(await queue('catalog').getFailedCount()).toBe(2), 10_000);
  expect((await queue('catalog').getJob(job.id))?.attemptsMade).toBe(1);
  expect((await queue('catalog').getJob(unknown.id))?.failedReason).toMatch(/no job is called product.vanish/);
});

test('the clock is one, however many workers ask for it', async () => {
  await start();
  await start();
  const names = (await queue('catalog').getRepeatableJobs()).map(({ name }) => name);
  expect(names.sort()).toEqual(['offers.turn', 'publications.sweep']);
});

/** An edge that answers no purge of a product until it is released; what the clock has others published for, it lets pass. */
async function startHeldEdge(slug: string) {
  let release = () => {};
  let reach = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const edge = await startEdge(async (keys) => {
    if (keys.includes(surrogateKeys.product(slug))) {
      reach();
      await released;
    }
    return 200;
  });
  return { ...edge, reached, release };
}
