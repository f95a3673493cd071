import { locales } from '#lib/catalog/schema.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

const pages = {
  home: '',
  category: '/shop/breads',
  product: '/products/country-sourdough',
  'sold-out product': '/products/berry-danish',
  reviews: '/products/baguette/reviews',
  'missing page': '/products/no-such-bread',
};

for (const [index, [name, path]] of Object.entries(pages).entries()) {
  for (const [turn, colorScheme] of (['light', 'dark'] as const).entries()) {
    // Each page is seen in both languages, each of them in one of the two lights.
    const locale = locales[(index + turn) % 2];
    test.describe(() => {
      test.use({ colorScheme, expectedTrouble: name === 'missing page' ? /status of 404/ : null });
      test(`${name} has no accessibility violations (${locale}, ${colorScheme})`, async ({ page }) => {
        await page.goto(`/${locale}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await findViolations(page)).toEqual([]);
      });
    });
  }
}
