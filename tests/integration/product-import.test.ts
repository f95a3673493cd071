import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { setPrice } from '#lib/catalog/change-product.ts';
import { exportProducts } from '#lib/catalog/csv/export-products.ts';
import { getImport } from '#lib/catalog/csv/read-imports.ts';
import { BATCH, runImport } from '#lib/catalog/csv/run-import.ts';
import { applyImport, startImport } from '#lib/catalog/csv/start-import.ts';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';
import { stockOf } from './fixtures/shopper.ts';
import { createUser } from './fixtures/users.ts';

const never = new AbortController().signal;

/** Sends a file and lets it be checked. */
async function check(...lines: string[]) {
  const user = await createUser({ role: 'baker' });
  const { id } = await startImport({ bytes: Buffer.from(lines.join('\n')), fileName: 'test.csv', user });
  await runImport(id, never);
  return { id, user, view: await view(id) };
}

async function view(id: string) {
  const found = await getImport(id);
  if (!found) throw new Error(`no import ${id}`);
  return found;
}

const told = ({ problems }: { problems: { line: number; column: string; reason: string }[] }) =>
  problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`);

const blank = async () => (await createProduct({ priceMinor: 500, offerMinor: undefined })).slug;

test('checked, nothing has changed; applied, everything has, by who said so; once', async () => {
  const slug = await blank();
  const fresh = `test-${randomUUID()}`;
  const head = 'slug,price,category,name_en,name_fr,tagline_en,tagline_fr,description_en,description_fr,weight_grams';
  const { id, view: checked } = await check(
    head,
    `${slug},6.50,breads,A,B,C,D,E,F,700`,
    `${fresh},4,tarts,A,B,C,D,E,F,100`,
  );
  expect(checked).toMatchObject({ status: 'checked', rowCount: 2, newCount: 1, changedCount: 1, refusedCount: 0 });
  expect((await getEditedProduct(slug))?.form.priceMinor).toBe(500);
  expect(await getEditedProduct(fresh)).toBeNull();

  const other = await createUser({ role: 'baker', name: 'Bea Baker' });
  const apply = () => actAs({ kind: 'user', ...other }, () => applyImport(id));
  await Promise.all([apply(), apply()]);
  for (let run = 0; run < 2; run += 1) await runImport(id, never);
  expect(await view(id)).toMatchObject({
    ...{ status: 'applied', newCount: 1, changedCount: 1, doneCount: 2 },
    ...{ userName: 'Ada Crumb', appliedByName: 'Bea Baker' },
  });
  expect((await getEditedProduct(slug))?.form).toMatchObject({ priceMinor: 650, weightGrams: 700 });
  expect((await getEditedProduct(fresh))?.form).toMatchObject({ isVisible: false, category: 'tarts', pictures: [] });
  const entries = await db().auditEntry.findMany({ where: { subject: { in: [slug, fresh] } } });
  expect(entries.map(({ actorId, action }) => [actorId, action]).sort()).toEqual(
    [
      [other.id, 'product.create'],
      [other.id, 'product.edit'],
    ].sort(),
  );
});

test('everything that is wrong is told with its line and column, and the rest is applied', async () => {
  const slugs = await Promise.all([blank(), blank(), blank(), blank()]);
  const { id, view: checked } = await check(
    'slug,price,category,ingredients,visible',
    `${slugs[0]},5.10,breads,,`,
    `${slugs[1]},-5,nowhere,,maybe`,
    `${slugs[2]},5,nowhere,gravel; dust,yes`,
    `${slugs[0]},7,breads,,yes`,
    `${slugs[3]},5,breads`,
    ',5,breads,,yes',
    'Not-A-Slug,5,breads,,yes',
    'imports,5,breads,,yes',
  );
  expect(told(checked)).toEqual([
    '2 visible required',
    '3 visible required',
    '3 price priceTooLow',
    '3 category category-unknown',
    '4 category category-unknown',
    '4 ingredients ingredient-unknown',
    '4 ingredients ingredient-unknown',
    '5 slug duplicate',
    '6  uneven',
    '7 slug required',
    '8 slug slug',
    '9 slug slug',
  ]);
  expect(checked).toMatchObject({ refusedCount: 8, changedCount: 0 });
  await applyImport(id);
  await runImport(id, never);
  expect(told(await view(id))).toEqual(told(checked));
});

test('what goes well with a product comes with the file, goes out with the export, and stays where the file does not have it', async () => {
  const [slug, one, other] = [await blank(), await blank(), await blank()];
  const apply = async (...lines: string[]) => {
    const { id } = await check(...lines);
    await applyImport(id);
    await runImport(id, never);
    return view(id);
  };
  const related = async () => (await getEditedProduct(slug))?.form.related;
  expect(await apply('slug,related', `${slug},${other}; ${one}`)).toMatchObject({ changedCount: 1, problems: [] });
  expect(await related()).toEqual([other, one]);
  let text = '';
  for await (const piece of exportProducts()) text += piece;
  expect(await apply('slug,price', `${slug},6.60`)).toMatchObject({ changedCount: 1 });
  expect(await related()).toEqual([other, one]);
  expect(await apply('slug,related', `${slug},`)).toMatchObject({ changedCount: 1 });
  expect(await related()).toEqual([]);
  expect(await apply(text)).toMatchObject({ changedCount: 1, problems: [] });
  expect(await related()).toEqual([other, one]);
});

test('a companion that there is not, or not yet, the product itself, one twice and too many are refused', async () => {
  const slugs = await Promise.all([blank(), blank(), blank(), blank()]);
  const fresh = `test-${randomUUID()}`;
  const { view: checked } = await check(
    'slug,related',
    `${slugs[0]},${slugs[1]}; gravel; ${slugs[0]}`,
    `${slugs[1]},${slugs[0]}; ${slugs[0]}`,
    `${slugs[2]},${Array.from({ length: 13 }, (_, row) => `loaf-${row}`).join(';')}`,
    `${slugs[3]},${fresh}`,
    `${fresh},`,
  );
  expect(told(checked).filter((line) => line.includes(' related '))).toEqual([
    '2 related related-unknown',
    '2 related related-to-itself',
    '3 related twice',
    '4 related tooBig',
    '5 related related-new-in-file',
  ]);
  expect(checked).toMatchObject({ changedCount: 0, refusedCount: 5 });
});

test('a companion that the file itself makes is refused when it is applied too, however far above it stands', async () => {
  const [slug, fresh] = [await blank(), `test-${randomUUID()}`];
  const head =
    'slug,price,category,name_en,name_fr,tagline_en,tagline_fr,description_en,description_fr,weight_grams,related';
  const row = (of: string, related: string) => `${of},4,tarts,A,B,C,D,E,F,100,${related}`;
  // In another batch: of the rows in between all but the first are refused.
  const between = Array.from({ length: BATCH }, () => row(`${fresh}-too`, ''));
  const { id, view: checked } = await check(head, row(fresh, ''), ...between, row(slug, fresh));
  const problem = `${BATCH + 3} related related-new-in-file`;
  expect(told(checked)).toContain(problem);
  await applyImport(id);
  await runImport(id, never);
  expect(told(await view(id))).toContain(problem);
  expect(await getEditedProduct(fresh)).not.toBeNull();
  expect((await getEditedProduct(slug))?.form.related).not.toContain(fresh);
});

test('what somebody has changed since the check is not overwritten', async () => {
  const slug = await blank();
  const { id } = await check('slug,price', `${slug},6.50`);
  await setPrice({ slug, priceMinor: 520 });
  await applyImport(id);
  await runImport(id, never);
  expect(told(await view(id))).toEqual(['2  changedSince']);
  expect((await getEditedProduct(slug))?.form.priceMinor).toBe(520);
});

test('what is sold between check and apply stays sold, also of a product whose count is the same; a run that goes on adds once', async () => {
  const [counted, same, few] = await Promise.all(
    [9, 5, 4].map((stock) => createProduct({ stock, priceMinor: 500, offerMinor: undefined })),
  );
  if (!counted || !same || !few) throw new Error('there are three');
  const rows = [`${counted.slug},20,5`, `${same.slug},5,5`, `${few.slug},1,5`];
  const { id } = await check('slug,stock,price', ...rows);
  for (const { id: productId } of [counted, same, few]) {
    await db().stock.update({ where: { productId }, data: { quantity: { decrement: 3 } } });
  }
  await applyImport(id);
  await runImport(id, never);
  // As if the run had been broken off before it noted how far it was.
  const beginning = { status: 'applying', doneCount: 0, changedCount: 0, unchangedCount: 0 } as const;
  await db().importProblem.deleteMany({ where: { importId: id } });
  await db().productImport.update({ where: { id }, data: { ...beginning, refusedCount: 0 } });
  await Promise.all([runImport(id, never), runImport(id, never)]);
  expect(await Promise.all([counted, same, few].map((product) => stockOf(product.id)))).toEqual([17, 2, 1]);
  expect(told(await view(id))).toEqual(['4 stock stock-changed']);
});

const published = async (ids: number[]) => {
  const rows = await db().outbox.findMany({ where: { job: { in: ['product.publish', 'products.publish'] } } });
  return rows.flatMap(({ payload }) => {
    const { productId, productIds = [] } = payload as { productId?: number; productIds?: number[] };
    const told = [...(productId ? [productId] : []), ...productIds].filter((id) => ids.includes(id));
    return told.length > 0 ? [told.sort((one, other) => one - other)] : [];
  });
};

test('what a file changes is published together, and by a run that goes on what the one before has saved', async () => {
  const products = [await createProduct({ priceMinor: 500 }), await createProduct({ priceMinor: 500 })];
  const ids = products.map(({ id }) => id);
  const before = (await published(ids)).length;
  const { id } = await check('slug,price', ...products.map(({ slug }) => `${slug},6.50`));
  await applyImport(id);
  // As if a run had been broken off after its first row.
  const [first] = products;
  await db().product.update({ where: { slug: first?.slug ?? '' }, data: { priceMinor: 650, revision: 2 } });
  await runImport(id, never);
  expect(await view(id)).toMatchObject({ changedCount: 1, unchangedCount: 1 });
  expect((await published(ids)).slice(before)).toEqual([ids]);
});

test('a run that broke off goes on where it was, and two at once do each row once', async () => {
  const slugs = await Promise.all(Array.from({ length: 8 }, blank));
  const { id } = await check('slug,price', ...slugs.map((slug) => `${slug},6.50`));
  await applyImport(id);
  const broken = new AbortController();
  broken.abort(new Error('time is up'));
  await expect(runImport(id, broken.signal)).rejects.toThrow('time is up');
  expect(await view(id)).toMatchObject({ status: 'applying', doneCount: 0 });
  await Promise.all([runImport(id, never), runImport(id, never)]);
  expect(await view(id)).toMatchObject({ status: 'applied', doneCount: 8 });
  const entries = await db().auditEntry.groupBy({ by: ['subject'], where: { subject: { in: slugs } }, _count: true });
  expect(entries.map(({ _count }) => _count)).toEqual(Array(8).fill(1));
});

test.each<[string, Buffer | string, string]>([
  ['Latin-1', Buffer.from([...Buffer.from('slug,name_en\nx,Caf'), 0xe9]), 'csv-encoding'],
  ['UTF-16', Buffer.from('slug,price\nx,5', 'utf16le'), 'csv-encoding'],
  ['nothing', '  \n', 'csv-empty'],
  ['no slug', 'name_en,price\nx,5', 'csv-columns-missing'],
  ['a column nobody knows', 'slug,prise\nx,5', 'csv-columns-unknown'],
  ['a column twice', 'slug,price,price\nx,5,5', 'csv-columns-twice'],
  ['too much', Buffer.alloc(15_000_001, 'a'), 'csv-too-large'],
])('%s is refused before anything is kept', async (_, content, reason) => {
  const user = await createUser({ role: 'baker' });
  const sent = startImport({ bytes: Buffer.from(content as Buffer), fileName: 'x.csv', user });
  await expect(sent).rejects.toMatchObject({ reason });
  expect(await db().productImport.count({ where: { userId: user.id } })).toBe(0);
});

test('a quotation mark that is never closed is told as such; a file of its head alone is empty', async () => {
  const broken = await check('slug,name_en', 'baguette,"Baguette');
  expect(broken.view.status).toBe('failed');
  expect(broken.view.problems).toMatchObject([{ reason: 'csv-broken' }]);
  const bare = await check('slug,price');
  expect(bare.view).toMatchObject({ status: 'failed', problems: [{ reason: 'csv-empty' }] });
});

test('spreadsheets’ own ways are understood: semicolons, decimal commas, a mark at the beginning', async () => {
  const slug = await blank();
  const { view: checked } = await check('\uFEFFslug;price;name_fr', `${slug};6,5;"Pain; ""rond"""`);
  expect(checked).toMatchObject({ changedCount: 1, problems: [] });
});

test('the export holds every product, and imported again it changes nothing', async () => {
  await blank();
  let text = '';
  for await (const piece of exportProducts()) text += piece;
  const { view: checked } = await check(text);
  expect(checked).toMatchObject({ status: 'checked', changedCount: 0, newCount: 0, problems: [] });
  expect(checked.rowCount).toBe(await db().product.count());
});
