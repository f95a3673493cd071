import type { Page } from '@playwright/test';
import { type Locale, locales } from '#lib/catalog/schema.ts';
import { products } from '#prisma/seed/catalogue/index.ts';
import { openMenu } from '../fixtures/menu.ts';
import { expect, test } from '../fixtures/test.ts';
import { seededCategory, seededProduct, texts } from '../fixtures/texts.ts';

const breads = seededCategory('breads');

for (const locale of locales) {
  const t = texts[locale];

  test(`from the door to a loaf, its reviews and what goes with it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(page.getByRole('heading', { level: 1, name: t.home.heroTitle })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const document = await markDocument(page);

    const menu = await openMenu(page, t);
    await menu.getByRole('link', { name: breads.name[locale], exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/shop/breads`);
    await expect(heading(page)).toHaveText(breads.name[locale]);

    const sorting = page.getByRole('navigation', { name: t.category.sortLabel });
    await sorting.getByRole('link', { name: t.category.sort['price-low'] }).click();
    await expect(page).toHaveURL(`/${locale}/shop/breads/price-low`);
    await expect(sorting.locator('[aria-current]')).toHaveText(t.category.sort['price-low']);
    const cheapestFirst = breadsByPrice(locale);
    await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(cheapestFirst);

    const loaf = seededProduct('country-sourdough');
    await page.getByRole('link', { name: loaf.name[locale], exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/products/${loaf.slug}`);
    await expect(heading(page)).toHaveText(loaf.name[locale]);
    await expect(page).toHaveTitle(`${loaf.name[locale]} · Levain`);

    // The one that says how many there are.
    await page.getByRole('region', { name: t.reviews.title }).getByRole('link', { name: /\d/ }).click();
    await expect(page).toHaveURL(`/${locale}/products/${loaf.slug}/reviews`);
    await expect(heading(page)).toContainText(loaf.name[locale]);
    const reviews = page.getByRole('region', { name: t.reviews.title }).getByRole('article');
    await expect(reviews).toHaveCount(12);
    await page.getByRole('link', { name: t.pagination.next }).click();
    await expect(page).toHaveURL(`/${locale}/products/${loaf.slug}/reviews/2`);
    await expect(reviews).toHaveCount(12);

    const crumbs = page.getByRole('navigation', { name: t.breadcrumbs.label });
    await crumbs.getByRole('link', { name: loaf.name[locale], exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/products/${loaf.slug}`);
    const companion = seededProduct(loaf.related[0] as string);
    const related = page.getByRole('region', { name: t.product.relatedTitle });
    await related.getByRole('link', { name: companion.name[locale], exact: true }).click();
    await expect(heading(page)).toHaveText(companion.name[locale]);

    await page.goBack();
    await expect(heading(page)).toHaveText(loaf.name[locale]);
    // All that was one visit of one document: no page had to be loaded whole.
    expect(await readMark(page)).toBe(document);
  });
}

test('every picture of the home page is there, in a format of today', async ({ page }) => {
  await page.goto('/en');
  const pictures = page.getByRole('main').locator('img');
  const count = await pictures.count();
  expect(count).toBeGreaterThan(15);
  for (let index = 0; index < count; index += 1) {
    const picture = pictures.nth(index);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  }
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** What the shelf is sorted by: the price of the usual choice, with the offer that runs. */
function breadsByPrice(locale: Locale): string[] {
  // What the cards show: the price with the cheapest options.
  const price = ({ offerMinor, priceMinor, options }: (typeof products)[number]) =>
    options.reduce(
      (sum, { values }) => sum + Math.min(...values.map(({ surchargeMinor }) => surchargeMinor)),
      offerMinor ?? priceMinor,
    );
  return products
    .filter(({ category }) => category === 'breads')
    .sort((one, other) => price(one) - price(other) || one.slug.localeCompare(other.slug))
    .map(({ name }) => name[locale]);
}

/** A note in the page's memory, which a whole new document would not have. */
function markDocument(page: Page): Promise<number> {
  return page.evaluate(() => {
    const mark = Math.random();
    Object.assign(window, { levainTestMark: mark });
    return mark;
  });
}

function readMark(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as { levainTestMark?: unknown }).levainTestMark);
}
