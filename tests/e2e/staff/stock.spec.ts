import { db } from '#lib/platform/db/client.ts';
import { stockPath } from '#lib/shop/paths.ts';
import { createProduct } from '#tests/integration/fixtures/products.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.afterAll(clearUsers);

const t = texts.en.adminStock;
const stockOf = async (productId: number) => (await db().stock.findUniqueOrThrow({ where: { productId } })).quantity;

test('a baker finds a product, counts it, and says what came and went', async ({ page, context, signIn, bake }) => {
  await signIn(context, { role: 'baker', name: 'Ada' });
  const { id, slug, name } = await bake({ stock: 20 });
  await page.goto(stockPath('en'));
  await page.getByLabel(t.words).fill(name.en);
  await page.getByRole('button', { name: t.find }).click();
  const row = page.getByRole('row', { name: name.en });
  await expect(page.getByRole('row')).toHaveCount(2);
  const field = row.getByRole('textbox');
  const press = (kind: 'count' | 'add' | 'take') =>
    row.getByRole('button', { name: t[`${kind}Of`].replace('{name}', name.en) }).click();
  const quantity = row.getByRole('cell').nth(1);

  await field.fill('12');
  await press('count');
  await expect(quantity).toHaveText('12');
  await field.fill('5');
  await press('add');
  await expect(quantity).toHaveText('17');
  await field.fill('14');
  await press('take');
  await expect(quantity).toContainText(t.low);
  expect(await stockOf(id)).toBe(3);

  await field.fill('4');
  await press('take');
  await expect(row.getByRole('alert')).toHaveText('There are only 3 left.');
  await field.fill('-1');
  await press('count');
  await expect(row.getByRole('alert')).toHaveText(texts.en.fieldErrors.wholeNumber);

  // Two are sold while somebody counts. Nothing of what went before is on its way any more.
  await page.reload();
  await expect(quantity).toContainText('3');
  await db().stock.update({ where: { productId: id }, data: { quantity: 1 } });
  await field.fill('9');
  await press('count');
  await expect(row.getByRole('alert')).toContainText('It was 3, now it is 1.');
  await expect(quantity).toContainText('1');
  expect(await stockOf(id)).toBe(1);
  await press('count');
  await expect(quantity).toHaveText('9');
  const entries = await db().auditEntry.findMany({
    where: { subject: slug, action: 'product.stock', actorName: 'Ada' },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ after }) => after)).toEqual([12, 17, 3, 9].map((left) => ({ quantity: left })));
});

test('what runs low is found by one press, in French too, and axe minds nothing', async ({
  page,
  context,
  signIn,
  bake,
}) => {
  await signIn(context, { role: 'owner', locale: 'fr' });
  const [low, enough] = [await bake({ stock: 2 }), await bake({ stock: 50 })];
  await page.goto(stockPath('fr'));
  await page.getByLabel(texts.fr.adminStock.words).fill('Pain d’essai');
  await page.getByLabel(texts.fr.adminStock.onlyLow).check();
  await page.getByRole('button', { name: texts.fr.adminStock.find }).click();
  await expect(page.getByRole('row', { name: low.name.fr })).toBeVisible();
  await expect(page.getByRole('row', { name: enough.name.fr })).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
});

test('a long list goes on page by page', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const mark = `Zz${Date.now().toString(36)}`;
  const made = [];
  for (let nth = 100; nth < 152; nth += 1) {
    made.push(await createProduct({ name: { en: `${mark} ${nth}`, fr: `${mark} ${nth}` } }));
  }
  await page.goto(stockPath('en', { words: mark }));
  const rows = page.getByRole('rowgroup').last().getByRole('row');
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText(`${mark} 100`);
  await page.getByRole('link', { name: texts.en.admin.further }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(`${mark} 150`);
  await page.getByRole('link', { name: texts.en.admin.toBeginning }).click();
  await expect(rows).toHaveCount(50);
  await db().product.deleteMany({ where: { id: { in: made.map(({ id }) => id) } } });
});

test.describe('for a shopper', () => {
  test.use({ expectedTrouble: /404/ });

  test('there is no such page', async ({ page, context, signIn }) => {
    await signIn(context);
    expect((await page.goto(stockPath('en')))?.status()).toBe(404);
  });
});
