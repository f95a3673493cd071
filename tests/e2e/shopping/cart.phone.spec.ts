import { basketOf, putIn, visit } from '../fixtures/basket.ts';
import { openMenu } from '../fixtures/menu.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededProduct, texts } from '../fixtures/texts.ts';

const loaf = seededProduct('country-sourdough');

for (const width of [320, 390]) {
  test(`header, drawer and page fit a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await putIn(page, loaf.slug);
    await putIn(page, 'celebration-cake');
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await visit(page, '/fr/basket');
    expect(await overhang()).toBe(0);
    await visit(page, `/fr/products/${loaf.slug}`);
    const basket = basketOf(page, 'fr');
    for (const part of [basket.button, page.getByRole('banner').getByRole('button', { name: texts.fr.layout.menu })]) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    await basket.button.tap();
    await expect(basket.drawer.getByRole('link', { name: texts.fr.cart.checkout })).toBeInViewport({ ratio: 1 });
    await expect(basket.lines).toHaveCount(2);
    expect(await basket.drawer.evaluate((drawer) => drawer.scrollWidth - drawer.clientWidth)).toBe(0);
    expect(await overhang()).toBe(0);
  });
}

test('account, language and light are in the menu', async ({ page }) => {
  await visit(page, '/en');
  await expect(page.getByRole('link', { name: texts.en.auth.signIn })).toHaveCount(0);
  const menu = await openMenu(page, texts.en);
  await expect(menu.getByRole('link', { name: texts.en.auth.signIn })).toBeVisible();
  await expect(menu.getByRole('button', { name: texts.en.layout.theme })).toBeVisible();
  await menu.getByRole('link', { name: texts.en.layout.languageLabel }).tap();
  await expect(page).toHaveURL('/fr');
});
