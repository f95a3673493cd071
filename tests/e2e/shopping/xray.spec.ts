import type { Page } from '@playwright/test';
import { setPrice } from '#lib/catalog/change-product.ts';
import { pushNews } from '#lib/notifications/news.ts';
import { news } from '#tests/integration/fixtures/news.ts';
import xray from '../../../messages/xray.json' with { type: 'json' };
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { beGuestWithNews } from '../fixtures/live.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const panelOf = (page: Page, locale: 'en' | 'fr') =>
  page.getByRole('region', { name: xray[locale].title, exact: true });
const switchOf = (page: Page, locale: 'en' | 'fr') =>
  page.getByRole('contentinfo').getByRole('button', { name: texts[locale].layout.xray });

test('the switch in the footer tells how a page came, and why it was baked', async ({ house, page, bake }) => {
  const { slug } = await bake();
  const address = `/en/products/${slug}`;
  await ask(`${house.edge}${address}`);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 3 });
  await expect.poll(async () => (await ask(`${house.edge}${address}`)).body).toContain('900.03');
  await page.goto(address);
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await loaded()).filter((name) => name.includes('/api/xray'))).toEqual([]);
  await switchOf(page, 'en').click();
  const panel = panelOf(page, 'en');
  await expect(panel).toContainText(xray.en.byEdge);
  await expect(panel).toContainText(/by web-\d, in \d+ ms/);
  await expect(panel).toContainText(`product/${slug} had changed`);
  await expect(panel).toContainText('from the cache');
  await expect(panel.getByRole('link', { name: xray.en.why })).toHaveAttribute(
    'href',
    '/api/docs/architecture.md#:~:text=How%20a%20change%20becomes%20visible',
  );
  expect(await findViolations(page)).toEqual([]);

  // It stays as one goes on, and says what is so of each page.
  await page.goto('/en/search?q=bread');
  await expect(panel).toContainText(/web-\d/);
  await expect(panel).toContainText(xray.en.bakedForYou);
  await panel.getByRole('button', { name: xray.en.close }).click();
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(switchOf(page, 'en')).toHaveAttribute('aria-pressed', 'false');
});

test('la touche x ouvre et ferme les rayons X, mais pas pendant la frappe', async ({ page }) => {
  await page.goto('/fr/search');
  await expect(switchOf(page, 'fr')).toBeVisible();
  const panel = panelOf(page, 'fr');
  await expect(async () => {
    await page.keyboard.press('x');
    await expect(panel).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(panel).toContainText(xray.fr.bakedForYou);
  await page.getByRole('main').getByRole('searchbox').first().fill('');
  await page.getByRole('main').getByRole('searchbox').first().press('x');
  await expect(panel).toBeVisible();
  await page.getByRole('heading', { level: 1 }).first().click();
  await page.keyboard.press('x');
  await expect(panel).toBeHidden();
});

test('events that a page hears are counted', async ({ house, page, context }) => {
  const { owner } = await beGuestWithNews(house, context);
  await page.goto('/en');
  await switchOf(page, 'en').click();
  const panel = panelOf(page, 'en');
  await expect(panel).toContainText('0 events on this page');
  await expect(async () => {
    await pushNews([owner], news({ kind: 'cake-progress', percent: 10 }));
    await expect(panel).toContainText(/[1-9]\d* events? on this page/, { timeout: 1000 });
  }).toPass();
});

test('the chapters that it links to are there', async ({ house }) => {
  const { status, headers, body } = await ask(`${house.edge}/api/docs/architecture.md`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  for (const chapter of ['reaches a shopper', 'becomes visible', 'reaches a tab']) expect(body).toContain(chapter);
  expect((await ask(`${house.edge}/api/docs/..%2Fpackage.json`)).status).toBe(404);
});
