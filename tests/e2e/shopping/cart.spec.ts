import type { Page } from '@playwright/test';
import { setPrice, setStock, setVisibility } from '#lib/catalog/change-product.ts';
import { locales } from '#lib/catalog/schema.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { basketOf, putIn, visit } from '../fixtures/basket.ts';
import { quiet } from '../fixtures/quiet.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededProduct, texts } from '../fixtures/texts.ts';

const loaf = seededProduct('country-sourdough');
const large = loaf.options[0]?.values.find(({ code }) => code === 'large');

for (const locale of locales) {
  test(`a loaf of the size that was chosen goes into the basket, and the page stays (${locale})`, async ({ page }) => {
    const t = texts[locale];
    const basket = basketOf(page, locale);
    await visit(page, `/${locale}/products/${loaf.slug}`);
    await page.getByText(large?.label[locale] ?? '', { exact: true }).click();
    await page.getByRole('spinbutton', { name: t.cart.quantity }).fill('2');
    await basket.add.click();

    await expect(basket.drawer).toBeVisible();
    await expect(page).toHaveURL(`/${locale}/products/${loaf.slug}`);
    await expect(basket.lines).toHaveCount(1);
    await expect(basket.lines).toContainText(loaf.name[locale]);
    await expect(basket.lines).toContainText(large?.label[locale] ?? '');
    await expect(basket.quantity(loaf.name[locale])).toHaveValue('2');
    await expect(basket.subtotal).toHaveText(locale === 'fr' ? /^18,00\s€$/ : '€18.00');
    await basket.close();
    await expect(basket.button).toHaveAccessibleName(t.cart.button.other.replace('{count}', '2'));
    // What was chosen stays chosen, for one more.
    await expect(page.getByRole('radio', { name: large?.label[locale] })).toBeChecked();
    await basket.add.click();
    await expect(basket.quantity(loaf.name[locale])).toHaveValue('4');
  });
}

test('quantities are changed by buttons and by typing, on the page and in the drawer alike', async ({ page }) => {
  const basket = basketOf(page);
  await putIn(page, 'baguette');
  await basket.button.click();
  const quantity = basket.quantity('Baguette');
  const group = basket.drawer.getByRole('group');
  await group.getByRole('button', { name: texts.en.cart.more }).click();
  await group.getByRole('button', { name: texts.en.cart.more }).click();
  await expect(quantity).toHaveValue('3');
  await expect(basket.subtotal).toHaveText('€6.60');
  await group.getByRole('button', { name: texts.en.cart.fewer }).click();
  await expect(basket.subtotal).toHaveText('€4.40');

  await basket.drawer.getByRole('link', { name: texts.en.cart.toBasket }).click();
  await expect(page).toHaveURL('/en/basket');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.en.cart.title);
  await quantity.fill('12');
  await expect(basket.subtotal).toHaveText('€26.40');
  // What cannot be is not taken, and what was stays.
  for (const odd of ['0', '49', '']) {
    await quantity.fill(odd);
    await quantity.blur();
    await expect(quantity).toHaveValue('12');
  }
  await expect.poll(() => storedQuantities(page)).toEqual([12]);
  await page.reload();
  await expect(quantity).toHaveValue('12');
});

test('a line is removed, and put back where it was', async ({ page }) => {
  const basket = basketOf(page);
  await putIn(page, 'baguette');
  await putIn(page, loaf.slug);
  await basket.button.click();
  await expect(basket.lines).toHaveCount(2);
  await basket.remove('Baguette').click();
  await expect(basket.undo).toBeFocused();
  await expect(basket.subtotal).toHaveText('€4.80');
  await expect.poll(() => storedQuantities(page)).toEqual([1]);
  await basket.undo.click();
  await expect(basket.quantity('Baguette')).toBeFocused();
  await expect(basket.subtotal).toHaveText('€7.00');
  await expect.poll(() => storedQuantities(page)).toEqual([1, 1]);
  await expect(basket.lines.first()).toContainText('Baguette');
  await page.reload();
  await basket.button.click();
  await expect(basket.lines.first()).toContainText('Baguette');
});

test('an empty basket leads to the breads', async ({ page }) => {
  const basket = basketOf(page);
  await visit(page, '/en');
  await expect(basket.button).toHaveAccessibleName(texts.en.cart.title);
  await basket.button.click();
  await expect(basket.drawer).toContainText(texts.en.cart.emptyTitle);
  await basket.drawer.getByRole('link', { name: texts.en.cart.emptyBreads }).click();
  await expect(page).toHaveURL('/en/shop/breads');
  await expect(basket.drawer).toHaveCount(0);
});

test.describe('whose browser cannot fetch the drawer', () => {
  test.use({ expectedTrouble: /ERR_FAILED/ });
  test('gets the page of the basket', async ({ page }) => {
    await visit(page, '/en');
    await page.route('**/_next/static/chunks/*', (route) =>
      new URL(page.url()).pathname === '/en' ? route.abort() : route.continue(),
    );
    await basketOf(page).button.click();
    await expect(page).toHaveURL('/en/basket');
    await expect(page.getByText(texts.en.cart.emptyTitle)).toBeVisible();
  });
});

test('the checkout opens once the shop knows what was done last', async ({ page }) => {
  const basket = basketOf(page);
  await putIn(page, 'baguette');
  await basket.button.click();
  await basket.remove('Baguette').click();
  const known = Promise.withResolvers<void>();
  await page.route('**', async (route) => {
    if (route.request().method() === 'POST') await known.promise;
    await route.continue();
  });
  await basket.undo.click();
  // It would have answered within this time that the basket is empty.
  const early = page.waitForResponse(/\/en\/checkout/, { timeout: 1500 }).catch(() => null);
  await page.getByRole('link', { name: texts.en.cart.checkout }).click();
  await early;
  known.resolve();
  await expect(page).toHaveURL('/en/checkout');
  await expect(page.getByLabel(texts.en.checkout.name, { exact: true })).toBeVisible();
});

test('two tabs are in step, whichever of them acts', async ({ page, context }) => {
  const [one, other] = [page, await context.newPage()];
  await putIn(one, 'baguette');
  await visit(other, '/en/basket');
  await expect(basketOf(other).quantity('Baguette')).toHaveValue('1');
  await basketOf(one).add.click();
  await expect(basketOf(other).quantity('Baguette')).toHaveValue('2');
  await basketOf(other).quantity('Baguette').fill('5');
  await expect(basketOf(one).quantity('Baguette')).toHaveValue('5');
  await basketOf(one).remove('Baguette').click();
  await expect(other.getByText(texts.en.cart.emptyTitle)).toBeVisible();
  await basketOf(one).undo.click();
  await expect(basketOf(other).quantity('Baguette')).toHaveValue('5');
});

test('all of it by keys alone: the focus goes into the drawer, stays there, and comes back', async ({ page }) => {
  const basket = basketOf(page);
  await visit(page, '/en/products/baguette');
  await page.getByRole('spinbutton', { name: texts.en.cart.quantity }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(basket.drawer).toBeVisible();
  await expect(basket.quantity('Baguette')).toHaveValue('2');
  const isInside = () => basket.drawer.evaluate((drawer) => drawer.contains(document.activeElement));
  const stops = new Set<string>();
  for (let presses = 0; presses < 12; presses += 1) {
    expect(await isInside()).toBe(true);
    stops.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(stops.size).toBeGreaterThan(5);
  await basket.quantity('Baguette').focus();
  await page.keyboard.press('ArrowUp');
  await expect(basket.subtotal).toHaveText('€6.60');
  await basket.close();
  await expect(page.getByRole('spinbutton', { name: texts.en.cart.quantity })).toBeFocused();
  await expect(basket.button).toHaveAccessibleName('Your basket, 3 items');
});

test('a change of the number is read out', async ({ page }) => {
  const told = page
    .locator('[aria-live="polite"]')
    .filter({ hasText: texts.en.cart.told.other.replace('{count}', '2') });
  await putIn(page, 'baguette');
  await expect(told).toHaveCount(0);
  await basketOf(page).add.click();
  await expect(told).toHaveCount(1);
});

test('a price that has changed since is told, and is no longer once it is accepted', async ({ page, bake }) => {
  const t = texts.en.cart;
  const { slug, name } = await bake({ priceMinor: 1000 });
  await putIn(page, slug);
  await setPrice({ slug, priceMinor: 1250 });
  await quiet();
  await visit(page, '/en/basket');
  await expect(basketOf(page).lines).toContainText(t.priceUp.replace('{was}', '€10.00').replace('{now}', '€12.50'));
  await expect(basketOf(page).subtotal).toHaveText('€12.50');
  await page.getByRole('button', { name: t.acceptPrice }).click();
  await expect(basketOf(page).lines).not.toContainText('€10.00');
  await expect.poll(async () => (await readCart(page)).lines[0]?.formerMinor).toBe(null);
  await page.reload();
  await expect(basketOf(page).lines).toContainText(name.en);
  await expect(basketOf(page).lines).not.toContainText('€10.00');
});

test.describe('under the shopper’s eyes', () => {
  test('sold out: told at the button, and nothing goes into the basket', async ({ page, bake }) => {
    const { slug } = await bake({ priceMinor: 1000 });
    await visit(page, `/en/products/${slug}`);
    await setStock({ slug, quantity: 0 });
    await quiet();
    await basketOf(page).add.click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(texts.en.problems['sold-out']);
    await expect(basketOf(page).button).toHaveAccessibleName(texts.en.cart.title);
    expect((await readCart(page)).count).toBe(0);
    await page.reload();
    await expect(page.getByRole('button', { name: texts.en.product.soldOut })).toBeDisabled();
  });

  test('sold out or out of the shop: told in the basket, not counted, and removed', async ({ page, bake }) => {
    const t = texts.fr.cart;
    const [soldOut, gone] = [await bake({ priceMinor: 1000 }), await bake({ priceMinor: 1000 })];
    await putIn(page, 'baguette');
    await putIn(page, soldOut.slug);
    await putIn(page, gone.slug);
    await setStock({ slug: soldOut.slug, quantity: 0 });
    await setVisibility({ slug: gone.slug, isVisible: false });
    await quiet();
    await visit(page, '/fr/basket');
    const basket = basketOf(page, 'fr');
    await expect(basket.lines).toHaveCount(3);
    await expect(basket.lines.nth(1)).toContainText(t.trouble['sold-out']);
    await expect(basket.lines.nth(2)).toContainText(t.trouble.gone);
    await expect(basket.subtotal).toHaveText(/^2,20\s€$/);
    await basket.remove(t.formerProduct).click();
    await basket.remove(soldOut.name.fr).click();
    await expect.poll(() => storedQuantities(page)).toEqual([1]);
    // What could not be added again is not offered to be.
    await expect(basket.undo).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    test(`drawer and page have no accessibility violations (${colorScheme})`, async ({ page, bake }) => {
      const dearer = await bake({ priceMinor: 1000 });
      const soldOut = await bake({ priceMinor: 1000 });
      for (const slug of ['baguette', dearer.slug, soldOut.slug]) await putIn(page, slug);
      await setPrice({ slug: dearer.slug, priceMinor: 1200 });
      await setStock({ slug: soldOut.slug, quantity: 0 });
      await quiet();
      await visit(page, '/en/basket');
      await basketOf(page).remove('Baguette').click();
      await expect(basketOf(page).undo).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      await page.goto('/en');
      await basketOf(page).button.click();
      await expect(basketOf(page).lines).toHaveCount(2);
      expect(await findViolations(page)).toEqual([]);
      await basketOf(page).remove(dearer.name.en).click();
      await basketOf(page).remove(soldOut.name.en).click();
      await visit(page, '/en/basket');
      await expect(page.getByText(texts.en.cart.emptyTitle)).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

type Cart = { count: number; lines: { quantity: number; formerMinor: number | null }[] };

async function readCart(page: Page): Promise<Cart> {
  return (await (await page.request.get('/api/me')).json()).cart;
}

async function storedQuantities(page: Page): Promise<number[]> {
  return (await readCart(page)).lines.map(({ quantity }) => quantity);
}
