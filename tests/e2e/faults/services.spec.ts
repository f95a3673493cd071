import { setPrice } from '#lib/catalog/change-product.ts';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/faults.ts';
import type { TestHouse } from '../fixtures/house.ts';
import { pricesIn, TEST_PRICES } from '../fixtures/prices.ts';

test('without the cache pages still answer, with the right price, and then it is used again', async ({
  house,
  bake,
}) => {
  const { slug } = await bake();
  await house.stop('cache');
  await expectPages(house, slug);
  expect(JSON.parse((await ask(`${house.clones[0]?.url}/api/ready`)).body)).toMatchObject({
    isReady: true,
    parts: { cache: 'down' },
  });
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 1 });
  await expectPrice(house, slug, TEST_PRICES.from + 1);

  await house.start('cache');
  await expectPrice(house, slug, TEST_PRICES.from + 1);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 2 });
  await expectPrice(house, slug, TEST_PRICES.from + 2);
  const reviews = `/en/products/${slug}/reviews`;
  await expect
    .poll(async () => {
      const answers = [];
      for (const { url } of house.clones) answers.push((await ask(`${url}${reviews}`)).headers.get('x-nextjs-cache'));
      return answers;
    })
    .toEqual(['HIT', 'HIT', 'HIT']);
});

test('without the replica the primary is asked', async ({ house, bake }) => {
  const { slug } = await bake();
  await house.stop('db-replica');
  // Its pages have never been asked for: somebody has to read them from a database.
  await expectPages(house, slug);
  const fresh = await bake();
  await expectPages(house, fresh.slug);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 1 });
  await expectPrice(house, slug, TEST_PRICES.from + 1);
});

test('without the primary pages go on and changes are refused; then they are taken again', async ({ house, bake }) => {
  const { slug } = await bake();
  await expectPages(house, slug);
  await house.stop('db-primary');
  await expectPages(house, slug);
  await expect(setPrice({ slug, priceMinor: TEST_PRICES.from + 1 })).rejects.toThrow();

  await house.start('db-primary');
  const save = () =>
    setPrice({ slug, priceMinor: TEST_PRICES.from + 2 }).then(
      () => 'saved',
      () => 'refused',
    );
  await expect.poll(save).toBe('saved');
  await expectPrice(house, slug, TEST_PRICES.from + 2);
});

test('without the store the catalogue answers, and changes made meanwhile arrive after it', async ({ house, bake }) => {
  const { slug } = await bake();
  await house.stop('store');
  await expectPages(house, slug);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 1 });
  await expectPages(house, slug);
  await house.start('store');
  await expectPrice(house, slug, TEST_PRICES.from + 1);
});

/** Through the edge and from each clone: pages that were baked before, and some that were not. */
async function expectPages({ edge, clones }: TestHouse, slug: string): Promise<void> {
  for (const origin of [edge, ...clones.map(({ url }) => url)]) {
    for (const path of ['/en', '/fr/shop/breads/newest', `/en/products/${slug}`, `/fr/products/${slug}/reviews`]) {
      expect((await ask(`${origin}${path}`)).status, `${origin}${path}`).toBe(200);
    }
  }
}

async function expectPrice({ edge, clones }: TestHouse, slug: string, price: number): Promise<void> {
  const look = async () => {
    const prices = [];
    for (const origin of [edge, ...clones.map(({ url }) => url)]) {
      prices.push(...pricesIn((await ask(`${origin}/en/products/${slug}`)).body));
    }
    return [...new Set(prices)];
  };
  await expect.poll(look, { timeout: 60_000 }).toEqual([price]);
}
