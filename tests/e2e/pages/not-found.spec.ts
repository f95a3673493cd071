import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.use({ expectedTrouble: /status of 404/ });

for (const [path, locale] of [
  ['/en/products/no-such-bread', 'en'],
  ['/fr/products/no-such-bread', 'fr'],
  ['/fr/shop/no-such-shelf', 'fr'],
  ['/en/shop/breads/cheapest', 'en'],
  ['/fr/shop/breads/price-low/99', 'fr'],
  ['/en/products/baguette/reviews/999', 'en'],
  ['/fr/no/such/page', 'fr'],
  ['/no-such-page', 'en'],
] as const) {
  test(`${path} says that it is not there, in words, and leads home`, async ({ page }) => {
    const t = texts[locale];
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page).toHaveTitle(`${t.meta.notFoundTitle} · Levain`);
    await page.getByRole('main').getByRole('link', { name: t.notFound.home }).click();
    await expect(page).toHaveURL(`/${locale}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.home.heroTitle);
  });
}
