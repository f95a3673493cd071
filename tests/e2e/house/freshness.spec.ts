import type { TestInfo } from '@playwright/test';
import { setPrice } from '#lib/catalog/change-product.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { TestHouse } from '../fixtures/house.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Sight, watchPrices } from '../fixtures/watch-prices.ts';

const CHANGES = 50;
const CATEGORY = 'buns';

test.setTimeout(180_000);

test(`${CHANGES} prices one after the other: each is seen everywhere, and never an older one again`, async ({
  house,
  bake,
}, testInfo) => {
  const { slug } = await bake({ category: CATEGORY });
  const watches = sights(house, slug).map(watchPrices);
  const delays: number[] = [];
  try {
    for (let change = 1; change <= CHANGES; change += 1) {
      const price = TEST_PRICES.from + change;
      await setPrice({ slug, priceMinor: price });
      const saved = performance.now();
      await expectEverywhere(watches, price);
      delays.push(performance.now() - saved);
    }
  } finally {
    await Promise.all(watches.map((watch) => watch.stop()));
  }
  expect(watches.flatMap(({ trouble }) => trouble)).toEqual([]);
  annotate(testInfo, delays, watches);
});

test('prices that overtake each other on their way: the last one stays, and none comes back', async ({
  house,
  bake,
}) => {
  const { slug } = await bake({ category: CATEGORY });
  const watches = sights(house, slug).map(watchPrices);
  try {
    let price: number = TEST_PRICES.from;
    for (let burst = 0; burst < 12; burst += 1) {
      // So close together that pages are still being rendered with one price when the next is saved.
      for (let change = 0; change < 8; change += 1) {
        price += 1;
        await setPrice({ slug, priceMinor: price });
      }
      await expectEverywhere(watches, price);
    }
  } finally {
    await Promise.all(watches.map((watch) => watch.stop()));
  }
  expect(watches.flatMap(({ trouble }) => trouble)).toEqual([]);
});

/** The edge by itself, and the clones together: what one of them has shown, no other may fall behind. */
function sights({ edge, clones }: TestHouse, slug: string): Sight[] {
  const all = clones.map(({ url }) => url);
  const product = paths.product('en', slug);
  const category = paths.category('fr', CATEGORY);
  return [
    { origins: [edge], path: product, form: 'html' },
    { origins: [edge], path: product, form: 'payload' },
    { origins: [edge], path: product, form: 'segment' },
    { origins: [edge], path: category, form: 'html' },
    { origins: all, path: product, form: 'html' },
    { origins: all, path: category, form: 'payload' },
  ];
}

async function expectEverywhere(watches: ReturnType<typeof watchPrices>[], price: number): Promise<void> {
  const behind = () =>
    watches
      .filter(({ slowest }) => slowest() !== price)
      .map(({ name, slowest, trouble }) => [name, slowest(), ...trouble]);
  await expect.poll(behind, { intervals: [10], timeout: 20_000 }).toEqual([]);
}

/** For the reader of the report; `npm run lab -- changes` judges it, on a machine that does nothing else. */
function annotate(testInfo: TestInfo, delays: number[], watches: ReturnType<typeof watchPrices>[]): void {
  const sorted = delays.toSorted((one, other) => one - other);
  const at = (share: number) => `${Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)} ms`;
  const looks = watches.reduce((sum, watch) => sum + watch.looks(), 0);
  const description = `p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}, ${looks} looks`;
  testInfo.annotations.push({ type: 'saved to visible everywhere', description });
}
