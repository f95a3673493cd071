import type { Page } from '@playwright/test';
import { openMenu } from '../fixtures/menu.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en;

test('the switch turns the lights down, and they stay down', async ({ page }) => {
  await page.goto('/en');
  await expect.poll(() => theme(page)).toBe('light');
  await openMenu(page, t);
  await page.getByRole('button', { name: t.layout.theme }).click();
  await expect.poll(() => theme(page)).toBe('dark');
  await page.reload();
  expect(await theme(page)).toBe('dark');
  const menu = await openMenu(page, t);
  await menu.getByRole('link', { name: 'Cakes' }).click();
  await expect(page).toHaveURL('/en/shop/cakes');
  expect(await theme(page)).toBe('dark');
  await openMenu(page, t);
  await page.getByRole('button', { name: t.layout.theme }).click();
  await expect.poll(() => theme(page)).toBe('light');
  await page.reload();
  expect(await theme(page)).toBe('light');
});

test('who has not chosen gets what the system prefers', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en');
  expect(await theme(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => theme(page)).toBe('light');
});

/** The one that is painted, not the one that is written down. */
async function theme(page: Page): Promise<'light' | 'dark'> {
  const channels = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g));
  const lightness = (channels ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0);
  return lightness > 382 ? 'light' : 'dark';
}
