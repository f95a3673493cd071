import { discountPaths } from '#lib/checkout/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.adminDiscounts;

test('the owner makes a code, changes it and ends it; each is in the audit log', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'owner' });
  const code = `T${Date.now().toString(36).toUpperCase()}`;
  await page.goto(discountPaths.create('en'));
  await page.getByRole('textbox', { name: t.field.code }).fill(code.toLowerCase());
  await page.getByRole('textbox', { name: t.field.percent }).fill('101');
  const { addCompanion, remove } = texts.en.adminProducts;
  const { name } = await db().productText.findFirstOrThrow({ where: { locale: 'en', product: { slug: 'baguette' } } });
  await page.getByRole('combobox', { name: addCompanion }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: remove.replace('{name}', name) })).toBeVisible();
  await page.getByRole('button', { name: t.save }).click();
  await expect(page.getByRole('textbox', { name: t.field.percent })).toBeFocused();
  await page.getByRole('textbox', { name: t.field.percent }).fill('15');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: t.save }).click();

  const row = page.getByRole('row').filter({ hasText: code });
  await expect(row).toContainText('15% off');
  await expect(row).toContainText(t.state.running);
  expect(await findViolations(page)).toEqual([]);
  await row.getByRole('link', { name: code }).click();
  await expect(page.getByRole('button', { name: remove.replace('{name}', name) })).toBeVisible();
  await page.getByRole('textbox', { name: t.field.maxUses, exact: true }).fill('100');
  await page.getByRole('button', { name: t.save }).click();
  await expect(row).toContainText('0 / 100');
  await row.getByRole('button', { name: t.end }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.confirmEnd.yes }).click();
  await expect(row).toContainText(t.state.ended);
  const entries = await db().auditEntry.findMany({ where: { subject: code }, orderBy: { id: 'asc' } });
  expect(entries[0]?.after).toMatchObject({ productSlugs: ['baguette'] });
  expect(entries.map(({ action }) => action)).toEqual(['discount.create', 'discount.edit', 'discount.end']);
});

test('a baker and a shopper find no such page, and a baker no such entry in the menu', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(context, { role: 'baker' });
  expect((await context.request.get(discountPaths.discounts('en'))).status()).toBe(404);
  await page.goto('/en/admin');
  await expect(page.getByRole('link', { name: texts.en.admin.page.products })).toBeAttached();
  await expect(page.getByRole('link', { name: texts.en.admin.page.discounts })).toHaveCount(0);
});
