import { findViolations } from '../fixtures/accessibility.ts';
import { openMenu } from '../fixtures/menu.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const { layout } = texts.en;

test('the menu opens, closes and gives the focus back, by keys alone', async ({ page }) => {
  await page.goto('/en');
  const menu = page.getByRole('navigation', { name: layout.mainNav, exact: true });
  const button = menu.getByRole('button').first();
  await expect(button).toHaveAccessibleName(layout.menu);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(menu.getByRole('link')).toHaveCount(0);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  // The six categories, the studio, the account and the other language.
  await expect(menu.getByRole('link')).toHaveCount(9);
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(button).toBeFocused();
});

test('the menu closes behind who goes on with the Tab key', async ({ page }) => {
  await page.goto('/en');
  const menu = await openMenu(page, texts.en);
  await menu.getByRole('button', { name: layout.theme }).focus();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator(':focus')).toBeVisible();
});

test('the menu closes behind who has chosen', async ({ page }) => {
  await page.goto('/en');
  const menu = await openMenu(page, texts.en);
  await menu.getByRole('link', { name: 'Tarts' }).tap();
  await expect(page).toHaveURL('/en/shop/tarts');
  await expect(menu.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
});

test('the open menu has no accessibility violations', async ({ page }) => {
  await page.goto('/en');
  await openMenu(page, texts.en);
  expect(await findViolations(page)).toEqual([]);
});

for (const path of [
  '/en',
  '/fr/shop/viennoiserie',
  '/fr/products/country-sourdough',
  '/en/products/baguette/reviews',
]) {
  test(`nothing of ${path} hangs over the edge of the screen`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}
