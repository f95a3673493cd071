import { expect, test } from '@playwright/test';
import { basketOf, putIn, visit } from '#tests/e2e/fixtures/basket.ts';
import { cards, checkout } from '#tests/e2e/fixtures/checkout.ts';
import { texts } from '#tests/e2e/fixtures/texts.ts';
import { trackerOf } from '#tests/e2e/fixtures/tracker.ts';

test('a shopper orders a loaf and a cake, and sees the cake drawn', async ({ page }) => {
  await putIn(page, 'country-sourdough');
  await visit(page, '/en/cakes');
  await page.getByRole('textbox', { name: texts.en.cakeParts.field.text }).fill('Bon voyage');
  await page.getByRole('button', { name: texts.en.cakeStudio.add }).click();
  await expect(basketOf(page).lines).toHaveCount(2);
  const till = checkout(page);
  await till.open();
  await till.fillContact();
  await till.chooseSlot();
  await till.fillCard(cards.pays);
  await page.getByRole('button', { name: /^Order and pay/ }).click();
  await expect(page.getByRole('list', { name: texts.en.tracker.stages })).toBeVisible({ timeout: 60_000 });
  await expect(trackerOf(page).here).toContainText(texts.en.tracker.stage.drawn, { timeout: 90_000 });
  await expect(trackerOf(page).pictures).toHaveCount(3);
});
