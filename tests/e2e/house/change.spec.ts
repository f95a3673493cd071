import { setPrice, setStock, setText, setVisibility } from '#lib/catalog/change-product.ts';
import { paths } from '#lib/catalog/paths.ts';
import { locales } from '#lib/catalog/schema.ts';
import { ask, askFor, type Form } from '../fixtures/ask.ts';
import { pricesIn, TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

/** Sold so often that it is the first on every shelf. */
const bestSeller = { soldCount: 1_000_000_000, category: 'tarts' };

test('a new price is everywhere: each page that shows it, each clone and the edge, each form', async ({
  house,
  bake,
}) => {
  const { slug } = await bake(bestSeller);
  const { slug: companion } = await bake({ related: [slug], priceMinor: 100 });
  const origins = [house.edge, ...house.clones.map(({ url }) => url)];
  const pages = locales.flatMap((locale) => [
    paths.product(locale, slug),
    paths.category(locale, bestSeller.category),
    paths.category(locale, bestSeller.category, { sort: 'price-high', page: 1 }),
    paths.product(locale, companion),
    paths.home(locale),
  ]);
  const look = async () => {
    const odd = [];
    for (const path of pages) {
      for (const form of ['html', 'payload', 'segment'] satisfies Form[]) {
        for (const origin of origins) {
          const prices = pricesIn((await askFor(form, `${origin}${path}`)).body);
          if (prices.join() !== String(price)) odd.push(`${form} of ${origin}${path}: ${prices.join(', ')}`);
        }
      }
    }
    return odd;
  };
  let price: number = TEST_PRICES.from;
  await expect.poll(look).toEqual([]);
  for (price of [TEST_PRICES.from + 1234, TEST_PRICES.from + 5]) {
    await setPrice({ slug, priceMinor: price });
    await expect.poll(look).toEqual([]);
  }
});

test('a shopper sees the new price at the next click, without loading the page anew', async ({ page, bake }) => {
  const { slug, name } = await bake(bestSeller);
  await page.goto('/en/shop/breads');
  await setPrice({ slug, priceMinor: 95_050 });
  await expect(async () => {
    await page.getByRole('link', { name: 'Tarts' }).first().click();
    await expect(page).toHaveURL('/en/shop/tarts');
    const card = page.getByRole('article').filter({ hasText: name.en });
    await expect(card).toContainText('€950.50', { timeout: 2000 });
  }).toPass();
});

test('hidden is gone everywhere, and shown is back', async ({ house, bake }) => {
  const { slug, name } = await bake(bestSeller);
  const origins = [house.edge, ...house.clones.map(({ url }) => url)];
  const look = async () => {
    const seen = [];
    for (const origin of origins) {
      const { status } = await ask(`${origin}/en/products/${slug}`);
      const shelf = await ask(`${origin}/fr/shop/${bestSeller.category}`);
      const home = await ask(`${origin}/en`);
      const map = await ask(`${origin}/sitemaps/1.xml`);
      seen.push([status, shelf.body.includes(name.fr), home.body.includes(name.en), map.body.includes(slug)]);
    }
    return [...new Set(seen.map((entry) => entry.join(' ')))];
  };
  await expect.poll(look).toEqual(['200 true true true']);
  await setVisibility({ slug, isVisible: false });
  await expect.poll(look).toEqual(['404 false false false']);
  await setVisibility({ slug, isVisible: true });
  await expect.poll(look).toEqual(['200 true true true']);
});

test('the last one sold is said on its page and on its card', async ({ page, bake }) => {
  const { slug, name } = await bake(bestSeller);
  const { availability, badge } = texts.en;
  await page.goto(`/en/products/${slug}`);
  await expect(page.getByText(availability.counter['in-stock'])).toBeVisible();
  await setStock({ slug, quantity: 0 });
  await expect(async () => {
    await page.goto(`/en/products/${slug}`);
    await expect(page.getByText(availability.counter['sold-out'])).toBeVisible({ timeout: 500 });
    await page.goto('/en/shop/tarts');
    const card = page.getByRole('article').filter({ hasText: name.en });
    await expect(card.getByText(badge['sold-out'], { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('a French text changes on the French page, and the English one stays as it is', async ({ house, bake }) => {
  const { slug } = await bake();
  const readEnglish = async (origin: string) => withoutScripts((await ask(`${origin}/en/products/${slug}`)).body);
  const english = await readEnglish(house.edge);
  const tagline = `La mie la plus tendre du quartier, ${Date.now()}`;
  await setText({ slug, locale: 'fr', field: 'tagline', text: tagline });
  await expect.poll(async () => (await ask(`${house.edge}/fr/products/${slug}`)).body).toContain(tagline);
  const origins = [house.edge, ...house.clones.map(({ url }) => url)];
  for (const origin of origins) {
    expect(await readEnglish(origin)).toBe(english);
    expect((await ask(`${origin}/fr/products/${slug}`)).body).toContain(tagline);
  }
});

/**
 * The payload in a page's scripts is written as its parts become ready, which is not always in the same order; and the revision
 * is the product's, whichever text was changed.
 */
function withoutScripts(html: string): string {
  return html.replaceAll(/<script[^>]*>.*?<\/script>| data-revision="\d+"/gs, '');
}
