import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test('the first stop of the Tab key leads past the header', async ({ page }) => {
  await page.goto('/en/shop/breads');
  const skip = page.getByRole('link', { name: texts.en.layout.skip });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const crumbs = page.getByRole('navigation', { name: texts.en.breadcrumbs.label });
  await expect(crumbs.getByRole('link').first()).toBeFocused();
});

test('a product is reached and opened without a mouse', async ({ page }) => {
  await page.goto('/en/shop/breads');
  await page.getByRole('link', { name: 'Baguette', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/products/baguette');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baguette');
});
