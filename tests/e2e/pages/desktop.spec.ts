import { locales } from '#lib/catalog/schema.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededProduct, texts } from '../fixtures/texts.ts';

test.describe('without scripts', () => {
  // A preloaded script that is not let in.
  test.use({ javaScriptEnabled: false, expectedTrouble: / csp$|status of 404/ });

  test('a product page says all that there is to say', async ({ page }) => {
    const loaf = seededProduct('country-sourdough');
    await page.goto(`/fr/products/${loaf.slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(loaf.name.fr);
    await expect(page.getByRole('main').getByRole('status')).toContainText('4,80');
    const reviews = page.getByRole('region', { name: texts.fr.reviews.title });
    await expect(reviews.getByRole('article')).toHaveCount(6);
  });

  for (const locale of locales) {
    test(`a page that there is not says so, and leads home (${locale})`, async ({ page }) => {
      const t = texts[locale];
      const response = await page.goto(`/${locale}/products/no-such-bread`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await page.getByRole('link', { name: t.notFound.home, exact: true }).click();
      await expect(page).toHaveURL(`/${locale}`);
    });
  }
});

test('a page is fetched while the pointer rests on its link, and is there at the click', async ({ page }) => {
  await page.goto('/en/shop/breads');
  const link = page.getByRole('link', { name: 'Baguette', exact: true });
  const payload = page.waitForResponse((response) => {
    const { pathname } = new URL(response.url());
    const headers = response.request().headers();
    return pathname === '/en/products/baguette' && headers.rsc === '1' && !headers['next-router-segment-prefetch'];
  });
  await link.hover();
  expect((await payload).status()).toBe(200);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baguette');
  expect(requests.filter((url) => new URL(url).pathname === '/en/products/baguette')).toEqual([]);
});

test('a mouse gets to the second picture, and back', async ({ page }) => {
  await page.goto('/en/products/country-sourdough');
  const [first, second] = await page.getByRole('figure').filter({ hasText: ' / 2' }).all();
  if (!first || !second) throw new Error('the sourdough has two pictures');
  await expect(second).not.toBeInViewport({ ratio: 0.9 });
  await page.getByRole('button', { name: texts.en.product.nextPicture }).click();
  await expect(second).toBeInViewport({ ratio: 0.9 });
  await page.getByRole('button', { name: texts.en.product.previousPicture }).click();
  await expect(first).toBeInViewport({ ratio: 0.9 });
});
