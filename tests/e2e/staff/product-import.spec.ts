import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.adminImports;
const csv = (text: string | Buffer) => ({ name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a file with errors: told row by row, and only what is right is applied', async ({
  page,
  context,
  bake,
  signIn,
}) => {
  const user = await signIn(context, { role: 'baker' });
  const { slug } = await bake({ priceMinor: 90_000 });
  await page.goto(productPaths.imports('en'));
  expect(await findViolations(page)).toEqual([]);
  const rows = [
    'slug,price,stock,category',
    `${slug},"912,50",33,breads`,
    'baguette,-1,5,breads',
    'croissant,3.00,many,nowhere',
    `${slug},1.00,1,breads`,
    'not a slug,1.00,1,breads',
  ];
  await page.getByLabel(t.choose).setInputFiles(csv(rows.join('\r\n')));
  await page.getByRole('button', { name: t.check, exact: true }).click();
  await expect(page.getByRole('heading', { name: t.status.checked, exact: true })).toBeVisible();
  const report = page.getByRole('region', { name: t.problems }).getByRole('row');
  await expect(report.filter({ hasText: 'baguette' })).toContainText(texts.en.fieldErrors.priceTooLow);
  await expect(report.filter({ hasText: 'nowhere' })).toHaveCount(1);
  await expect(report.filter({ hasText: 'stood in line 2 already' })).toHaveCount(1);
  await expect(report.filter({ hasText: 'not a slug' })).toContainText('6');
  expect((await getEditedProduct(slug))?.form.priceMinor).toBe(90_000);
  expect(await findViolations(page)).toEqual([]);

  const whole = await context.request.get(
    (await page.getByRole('link', { name: t.report }).getAttribute('href')) ?? '',
  );
  expect((await whole.text()).trim().split('\n')).toHaveLength(6);

  await page.getByRole('button', { name: 'Apply 1 row' }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.confirm.yes }).click();
  await expect(page.getByRole('heading', { name: t.status.applied, exact: true })).toBeVisible();
  expect((await getEditedProduct(slug))?.form).toMatchObject({ priceMinor: 91_250, stock: 33 });
  const entry = await db().auditEntry.findFirst({ where: { subject: slug, action: 'product.edit' } });
  expect(entry).toMatchObject({ actorId: user.id, after: { priceMinor: 91_250, stock: 33 } });
});

test.describe('what is no such file is refused at once, in words', () => {
  test.use({ expectedTrouble: /status of 4\d\d/ });
  for (const [what, content, message] of [
    ['another encoding', Buffer.from([...Buffer.from('slug,name_en\nx,Caf'), 0xe9]), texts.en.problems['csv-encoding']],
    ['a missing column', 'name_en,price\nLoaf,5', 'A column is missing: slug.'],
    ['an unknown column', 'slug,prise\nbaguette,5', 'We don’t know these columns: prise.'],
    ['nothing', ' ', texts.en.problems['csv-empty']],
  ] as const) {
    test(what, async ({ page, context, signIn }) => {
      await signIn(context, { role: 'owner' });
      await page.goto(productPaths.imports('en'));
      await page.getByLabel(t.choose).setInputFiles(csv(content as Buffer));
      await page.getByRole('button', { name: t.check, exact: true }).click();
      await expect(page.getByLabel(t.choose)).toBeFocused();
      await expect(page.getByLabel(t.choose)).toHaveAccessibleDescription(message);
    });
  }
});

test('what is exported is imported again, and is the same', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'owner' });
  const answer = await context.request.get(productPaths.exported);
  expect(answer.headers()['cache-control']).toContain('no-store');
  await page.goto(productPaths.imports('fr'));
  const f = texts.fr.adminImports;
  await page.getByLabel(f.choose).setInputFiles(csv(await answer.body()));
  await page.getByRole('button', { name: f.check, exact: true }).click();
  await expect(page.getByRole('heading', { name: f.status.checked })).toBeVisible({ timeout: 30_000 });
  const stat = (name: string) => page.getByRole('term').filter({ hasText: name }).locator('+ dd');
  await expect(stat(f.changedCount)).toHaveText('0');
  await expect(stat(f.refusedCount)).toHaveText('0');
});

test('the page of an import goes on asking while nothing moves', async ({ page, context, signIn }) => {
  const user = await signIn(context, { role: 'owner' });
  // Of a worker that has not got to it yet.
  const { id } = await db().productImport.create({
    data: { fileName: 'spring.csv', userId: user.id, userName: 'Ada', rowCount: 40 },
  });
  try {
    const asked = page.waitForResponse((response) => response.url().endsWith(productPaths.importState(id)));
    await page.goto(productPaths.oneImport('en', id));
    await asked;
    await expect(page.getByText('0 of 40')).toBeVisible();
    await db().productImport.update({ where: { id }, data: { status: 'checked', doneCount: 40, unchangedCount: 40 } });
    await expect(page.getByRole('heading', { name: t.status.checked, exact: true })).toBeVisible();
  } finally {
    await db().productImport.delete({ where: { id } });
  }
});
