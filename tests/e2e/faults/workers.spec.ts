import { setPrice } from '#lib/catalog/change-product.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/faults.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';

test('workers that die over a change: it arrives all the same, and others need not wait for it', async ({
  house,
  bake,
}) => {
  const caught = await bake();
  const other = await bake();
  const page = (slug: string) => `${house.edge}/en/products/${slug}`;
  await db().$transaction(
    async (tx) => {
      // While we hold the document, the job that wants to write it stands still in the middle of its work.
      await tx.$queryRaw`SELECT 1 FROM product_document WHERE product_id = ${caught.id} FOR UPDATE`;
      await setPrice({ slug: caught.slug, priceMinor: TEST_PRICES.from + 1 });
      await expect.poll(() => isAtWork(caught.id)).toBe(true);
      await Promise.all(['worker-1', 'worker-2'].map((worker) => house.kill(worker, 'SIGKILL')));
    },
    { timeout: 30_000 },
  );
  await setPrice({ slug: other.slug, priceMinor: TEST_PRICES.from + 2 });
  await expect.poll(async () => (await ask(page(other.slug))).body, { timeout: 30_000 }).toContain('900.02');
  await expect.poll(async () => (await ask(page(caught.slug))).body, { timeout: 120_000 }).toContain('900.01');
});

async function isAtWork(productId: number): Promise<boolean> {
  const active = await queue('catalog').getActive();
  return active.some((job) => job.data.productId === productId);
}
