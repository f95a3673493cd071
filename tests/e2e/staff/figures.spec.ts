import { countFigures } from '#lib/figures/count-figures.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import { SOLD_PRICE, sellAt, someDay } from '#tests/integration/fixtures/sell.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.afterAll(clearUsers);

for (const locale of ['en', 'fr'] as const) {
  test(`an owner reads the figures of a day, by week, and takes them along (${locale})`, async ({
    page,
    context,
    signIn,
  }) => {
    const until = someDay();
    await sellAt({ at: `${until}T09:00:00Z`, pieces: 4 });
    await sellAt({ at: `${until}T10:00:00Z` });
    await countFigures(new AbortController().signal);
    await signIn(context, { role: 'owner' });
    const t = texts[locale].adminFigures;

    await page.goto(figurePaths.figures(locale, { until }));
    const stat = (label: string) => page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
    await expect(stat(t.orders)).toContainText('2');
    await expect(stat(t.revenue)).toContainText(/22[.,]50/);
    await expect(stat(t.pieces)).toContainText('5');
    // The chart itself is drawn, and what it shows can be read.
    await expect(page.locator('.recharts-bar-rectangle').last()).toBeVisible();
    await page.getByText(t.inNumbers).click();
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: /22[.,]50/ })
        .first(),
    ).toBeVisible();
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('link', { name: t.by.week, exact: true }).click();
    await expect(page.getByRole('heading', { name: t.by.week })).toBeVisible();
    await expect(stat(t.orders)).toContainText('2');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.csvOf.replace('{name}', t.best) }).click(),
    ]);
    const lines = (await (await file.createReadStream()).toArray()).join('').split('\n');
    expect(lines[0]).toBe('\uFEFFslug,name,pieces,revenue');
    expect(lines[1]).toMatch(new RegExp(`,4,${((4 * SOLD_PRICE) / 100).toFixed(2)}$`));
  });
}

test.describe(() => {
  test.use({ expectedTrouble: /404/ });
  test('figures are for the owners alone', async ({ page, context, signIn, baseURL }) => {
    for (const role of ['baker', 'shopper'] as const) {
      await signIn(context, { role });
      const answer = await page.goto(figurePaths.figures('en'));
      expect(answer?.status()).toBe(404);
      const csv = figurePaths.csv('en', 'series', { span: 'day', until: '2026-01-01' });
      expect((await context.request.get(`${baseURL}${csv}`)).status()).toBe(404);
    }
  });
});

test('an address that makes no sense shows today', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'owner' });
  await page.goto('/en/admin/figures?span=year&until=2026-02-30');
  await expect(page.getByRole('heading', { level: 1, name: texts.en.adminFigures.title })).toBeVisible();
  await expect(page.getByRole('link', { name: texts.en.adminFigures.by.day, exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
});
