import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededProduct } from '../fixtures/texts.ts';

const loaf = seededProduct('country-sourdough');
const reduced = seededProduct('rye-tin-loaf');

test('a product tells search engines its name, price, stock and rating', async ({ page, house }) => {
  await page.goto(`/fr/products/${loaf.slug}`);
  const { product } = await readData(page);
  expect(product).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: loaf.name.fr,
    sku: loaf.slug,
    url: `${house.edge}/fr/products/${loaf.slug}`,
    offers: {
      '@type': 'Offer',
      price: (loaf.priceMinor / 100).toFixed(2),
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
    aggregateRating: { '@type': 'AggregateRating', ratingValue: expect.any(Number), reviewCount: expect.any(Number) },
  });
  expect(product.aggregateRating.reviewCount).toBeGreaterThan(0);
  for (const picture of product.image) expect((await ask(picture)).status).toBe(200);
});

test('an offer is what is told, with its end; sold out is told as such', async ({ page }) => {
  await page.goto(`/en/products/${reduced.slug}`);
  expect((await readData(page)).product.offers).toMatchObject({
    price: ((reduced.offerMinor ?? 0) / 100).toFixed(2),
    priceValidUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  await page.goto('/en/products/berry-danish');
  expect((await readData(page)).product.offers.availability).toBe('https://schema.org/SoldOut');
});

test('a product that nobody has reviewed claims no rating', async ({ page, bake }) => {
  const { slug } = await bake();
  await page.goto(`/en/products/${slug}`);
  expect((await readData(page)).product).not.toHaveProperty('aggregateRating');
});

for (const path of ['', '/shop/breads', `/products/${loaf.slug}`, `/products/${loaf.slug}/reviews/2`]) {
  test(`/fr${path} names its one address, its other language and its picture`, async ({ page, house }) => {
    await page.goto(`/fr${path}?utm_source=letter`);
    const link = (selector: string) => page.locator(`head link${selector}`);
    const meta = (property: string) => page.locator(`head meta[property="${property}"]`);
    await expect(link('[rel=canonical]')).toHaveAttribute('href', `${house.edge}/fr${path}`);
    for (const [language, address] of [
      ['en', `${house.edge}/en${path}`],
      ['fr', `${house.edge}/fr${path}`],
      ['x-default', `${house.edge}/en${path}`],
    ] as const) {
      await expect(link(`[rel=alternate][hreflang="${language}"]`)).toHaveAttribute('href', address);
    }
    await expect(meta('og:url')).toHaveAttribute('content', `${house.edge}/fr${path}`);
    const picture = await fetch((await meta('og:image').getAttribute('content')) ?? '');
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ width: 1200, height: 630 });
  });
}

type ProductData = {
  '@type': string;
  image: string[];
  offers: { price: string; availability: string };
  aggregateRating: { reviewCount: number };
};

/** Every block must be JSON; the one about the product is handed out. */
async function readData(page: Page): Promise<{ product: ProductData }> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const data = blocks.map((block) => JSON.parse(block) as ProductData);
  expect(data.map((entry) => entry['@type'])).toContain('BreadcrumbList');
  return { product: data.find((entry) => entry['@type'] === 'Product') as ProductData };
}
