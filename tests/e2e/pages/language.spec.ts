import { openMenu } from '../fixtures/menu.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

for (const [from, to] of [
  ['/en', '/fr'],
  ['/en/shop/cakes/price-high', '/fr/shop/cakes/price-high'],
  ['/fr/products/baguette', '/en/products/baguette'],
  ['/fr/products/baguette/reviews/2', '/en/products/baguette/reviews/2'],
] as const) {
  test(`the other language of ${from} is the same page`, async ({ page }) => {
    const [before, after] = [from, to].map((path) => path.slice(1, 3) as 'en' | 'fr') as ['en' | 'fr', 'en' | 'fr'];
    await page.goto(from);
    await openMenu(page, texts[before]);
    await page.getByRole('link', { name: texts[before].layout.languageLabel }).click();
    await expect(page).toHaveURL(to);
    await expect(page.locator('html')).toHaveAttribute('lang', after);
    await expect(page.getByRole('link', { name: texts[after].layout.skip })).toBeAttached();
  });
}

test.describe('a visitor from Belgium who reads French', () => {
  test.use({ locale: 'fr-BE' });
  test('is led into the French shop', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.fr.home.heroTitle);
  });
});
