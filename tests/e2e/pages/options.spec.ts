import type { Page } from '@playwright/test';
import { formatPrice, priceWithOptions } from '#lib/catalog/price.ts';
import { type Locale, locales } from '#lib/catalog/schema.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededProduct, texts } from '../fixtures/texts.ts';

const loaf = seededProduct('country-sourdough');
const sizes = loaf.options.find(({ kind }) => kind === 'size')?.values ?? [];

for (const locale of locales) {
  test(`another size has another price (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/products/${loaf.slug}`);
    await expect(price(page)).toHaveText(priceOf('loaf', locale));
    for (const { code, label } of sizes) {
      await size(page, locale).getByText(label[locale], { exact: true }).click();
      await expect(size(page, locale).getByRole('radio', { name: label[locale] })).toBeChecked();
      await expect(price(page)).toHaveText(priceOf(code, locale));
    }
  });
}

test('the arrow keys go through the sizes, and the price with them', async ({ page }) => {
  await page.goto(`/en/products/${loaf.slug}`);
  await size(page, 'en').getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(size(page, 'en').getByRole('radio', { name: 'Large, 1.8 kg' })).toBeChecked();
  await expect(price(page)).toHaveText(priceOf('large', 'en'));
  await page.keyboard.press('ArrowRight');
  await expect(size(page, 'en').getByRole('radio', { name: 'Half, 450 g' })).toBeFocused();
  await expect(price(page)).toHaveText(priceOf('half', 'en'));
});

const price = (page: Page) => page.getByRole('main').getByRole('status');
const size = (page: Page, locale: Locale) =>
  page.getByRole('group', { name: texts[locale].product.option.size, exact: true });

function priceOf(code: string, locale: Locale): string {
  const { priceMinor, options } = loaf;
  const product = { priceMinor, offer: null, options: withDefaults(options) };
  return formatPrice(priceWithOptions(product, { size: code }), locale);
}

function withDefaults(options: typeof loaf.options) {
  return options.map(({ kind, values }) => {
    return { kind, values: values.map((value) => ({ isDefault: false, ...value })) };
  });
}
