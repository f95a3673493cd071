import { firstDesign } from '#lib/cakes/design/schema.ts';
import { locales } from '#lib/catalog/schema.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { basketOf, visit } from '../fixtures/basket.ts';
import { studioOf } from '../fixtures/studio.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test('the cake stays in sight while its parts are chosen, and nothing lies over what is pressed', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await page.getByRole('button', { name: studio.t.stepShort.decoration }).tap();
  await studio.choice('flowers', 'roses').tap();
  await expect(studio.preview).toBeInViewport({ ratio: 1 });
  await expect(studio.add).toBeInViewport({ ratio: 1 });
  await studio.expectDesign({ ...firstDesign, flowers: 'roses' });
  await studio.add.tap();
  await expect(basketOf(page).lines).toHaveCount(1);
});

test('why a choice is refused comes into sight, and what could be changed for it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const studio = studioOf(page, 'fr');
  await visit(page, '/fr/cakes');
  await studio.choice('shape', 'heart').tap();
  // As far down as it can be and still be pressed.
  await studio.group('tiers').evaluate((group) => {
    const bar =
      document
        .elementFromPoint(195, innerHeight - 20)
        ?.closest('.sticky')
        ?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: group.getBoundingClientRect().bottom - bar + 8, behavior: 'instant' });
  });
  await studio.choice('tiers', 2).tap({ force: true });
  const told = studio.group('tiers').getByRole('status');
  await expect(told).toContainText('à partir de 16 personnes');
  const isCovered = () =>
    told.evaluate((box) => {
      const { left, top, bottom } = box.getBoundingClientRect();
      return [top + 24, bottom - 8].some((y) => !box.contains(document.elementFromPoint(left + 24, y)));
    });
  await expect.poll(isCovered).toBe(false);
});

test('what has the focus is not under the cake', async ({ page }) => {
  const studio = studioOf(page);
  await visit(page, '/en/cakes');
  await studio.choice('sprinkles', 'none').focus();
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('Shift+Tab');
    const isCovered = await page.evaluate(() => {
      const focused = document.activeElement;
      const { x, y, width, height } = focused?.getBoundingClientRect() ?? new DOMRect();
      const seen = document.elementFromPoint(x + width / 2, y + height / 2);
      return !(focused?.contains(seen) || seen?.closest('label')?.contains(focused));
    });
    expect(isCovered).toBe(false);
  }
});

for (const locale of locales) {
  for (const width of [320, 390]) {
    test(`nothing hangs over the edge of the screen at ${width} (${locale})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await visit(page, `/${locale}/cakes`);
      const studio = studioOf(page, locale);
      await studio.press('tiers', 3);
      await expect(studio.group('tiers').getByRole('status')).toContainText(texts[locale].cakeStudio.dismiss);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await findViolations(page)).toEqual([]);
    });
  }
}
