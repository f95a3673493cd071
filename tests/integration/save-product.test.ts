import { expect, test } from 'vitest';
import { setPrice, setVisibility } from '#lib/catalog/change-product.ts';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { type ProductForm, withValues } from '#lib/catalog/product-form.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getListing, getProduct } from '#lib/catalog/read.ts';
import { saveProduct } from '#lib/catalog/save-product.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';
import { whileUnderWay } from './fixtures/under-way.ts';

async function open(slug: string) {
  const edited = await getEditedProduct(slug);
  if (!edited) throw new Error(`no ${slug}`);
  return edited;
}

/** A product, and what saves it with some values changed, as if by somebody who has just opened it. */
async function edit() {
  const { id, slug } = await createProduct({ stock: 20, priceMinor: 500, offerMinor: undefined });
  const { revision, form } = await open(slug);
  const save = (values: Record<string, unknown>, changes: Partial<Parameters<typeof saveProduct>[0]> = {}) =>
    saveProduct({ slug, revision, stockSeen: form.stock, form: withValues(form, values), ...changes });
  return { id, slug, form, revision, save };
}

const entries = (slug: string) => db().auditEntry.findMany({ where: { subject: slug }, orderBy: { id: 'asc' } });
const publications = (productId: number) =>
  db().outbox.count({ where: { job: 'product.publish', payload: { path: ['productId'], equals: productId } } });

test('every value is written as it stands in the form, and read back so', async () => {
  const { slug, form, save } = await edit();
  const offer = { priceMinor: 350, startsAt: '2027-05-01T06:00:00.000Z', endsAt: '2027-06-01T06:00:00.000Z' };
  const option = { surchargeMinor: -100, isDefault: true, label: { en: 'Half', fr: 'Demi' } };
  const changed: ProductForm = {
    ...form,
    category: 'tarts',
    isVisible: false,
    texts: {
      ...form.texts,
      fr: { name: 'Tarte <b>du</b> jour', tagline: '<script>alert(1)</script>', description: 'Bon.' },
    },
    vatClass: 'standard',
    offers: [offer],
    options: [{ kind: 'size', code: 'half', ...option }],
    pictures: form.pictures.map((picture) => ({ ...picture, alt: { en: 'A tart', fr: 'Une tarte' } })),
    ingredients: form.ingredients.toReversed(),
    allergens: [{ code: 'nuts', isTrace: true }],
    diets: ['vegan'],
    nutrition: form.nutrition && { ...form.nutrition, salt: 1.25 },
    related: ['croissant', ...form.related.toReversed()],
    ...{ weightGrams: 450, leadTimeHours: 36, shelfLifeDays: 4, stock: 7, priceMinor: 620 },
  };
  expect(await save({})).toMatchObject({ slug, revision: 1, outcome: 'unchanged' });
  const saved = await saveProduct({ slug, revision: 1, stockSeen: 20, form: changed });
  expect(saved).toMatchObject({ revision: 2, outcome: 'changed' });
  expect((await open(slug)).form).toEqual(changed);
});

test('the audit log is told who did it, and only what differs', async () => {
  const { id, slug, save } = await edit();
  const ada = { kind: 'user', id: '00000000-0000-7000-8000-000000000001', name: 'Ada' } as const;
  await actAs(ada, () => save({ priceMinor: 540, 'texts.en.name': 'Sunday loaf' }));
  const [entry, ...others] = (await entries(slug)).filter(({ action }) => action === 'product.edit');
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ actorName: 'Ada', before: { priceMinor: 500 }, after: { priceMinor: 540 } });
  expect(Object.keys(entry?.after as object).sort()).toEqual(['priceMinor', 'texts.en.name']);
  expect(await publications(id)).toBe(1);
});

test('a new product is made with all it has, hidden until it has a picture', async () => {
  const { form } = await edit();
  const slug = `test-new-${Date.now()}`;
  const given = { slug, revision: null, stockSeen: null, form: { ...form, pictures: [], isVisible: false } };
  expect(await saveProduct(given)).toMatchObject({ revision: 1, outcome: 'new' });
  expect((await open(slug)).form).toEqual(given.form);
  expect(await entries(slug)).toMatchObject([{ action: 'product.create', before: null }]);
  // Sent again, as after a lost answer.
  expect(await saveProduct(given)).toMatchObject({ revision: 1, outcome: 'unchanged' });
  const other = { ...given, form: { ...given.form, priceMinor: 777 } };
  await expect(saveProduct(other)).rejects.toMatchObject({ reason: 'slug-taken', field: 'slug' });
  await expect(setVisibility({ slug, isVisible: true })).rejects.toMatchObject({ reason: 'picture-first' });
});

test('of two who save at once one is told of the other, and nothing of theirs is half-saved', async () => {
  const { slug, save } = await edit();
  const results = await Promise.allSettled([
    save({ priceMinor: 510, 'texts.en.name': 'Mine' }),
    save({ priceMinor: 520, 'texts.en.name': 'Theirs' }),
  ]);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toMatchObject([{ code: 'conflict', reason: 'product-changed' }]);
  const { form, revision } = await open(slug);
  expect(revision).toBe(2);
  expect([form.priceMinor, form.texts.en.name].join(' ')).toMatch(/^(510 Mine|520 Theirs)$/);
});

test('who was editing is told of every other change too, and by whom', async () => {
  const { slug, save } = await edit();
  const eve = { kind: 'user', id: '00000000-0000-7000-8000-000000000002', name: 'Eve' } as const;
  await actAs(eve, () => setPrice({ slug, priceMinor: 480 }));
  await expect(save({ priceMinor: 510 })).rejects.toMatchObject({
    reason: 'product-changed-by',
    values: { name: 'Eve', minutes: 0 },
  });
});

test('a save that is sent again changes nothing more', async () => {
  const { id, slug, save } = await edit();
  await save({ priceMinor: 510 });
  expect(await save({ priceMinor: 510 })).toMatchObject({ revision: 2, outcome: 'unchanged' });
  expect((await entries(slug)).filter(({ action }) => action === 'product.edit')).toHaveLength(1);
  expect(await publications(id)).toBe(1);
});

test('what goes well with a product stands on its page in the order that was saved, and changes with what it is', async () => {
  const { id, slug, save } = await edit();
  const [one, other] = [await edit(), await edit()];
  for (const product of [one, other]) await publishProduct(product.id);
  await save({ related: [other.slug, one.slug] });
  await publishProduct(id);
  expect((await getProduct(slug))?.related).toEqual([other.slug, one.slug]);
  expect((await open(slug)).names[one.slug]).toEqual({ en: one.form.texts.en.name, fr: one.form.texts.fr.name });
  await save({ related: [one.slug] }, { revision: 2 });
  await publishProduct(id);
  expect((await getProduct(slug))?.related).toEqual([one.slug]);
  // Hidden, it leaves the page that it stands on: that is published along.
  const before = await publications(id);
  await one.save({ isVisible: false });
  expect(await publications(id)).toBe(before + 1);
  await publishProduct(id);
  expect((await getProduct(slug))?.related).toEqual([]);
  await expect(save({ related: [slug] }, { revision: 3 })).rejects.toMatchObject({ reason: 'related-to-itself' });
});

test('what is sold while somebody edits stays sold', async () => {
  const { id, slug, save } = await edit();
  const sell = (pieces: number) =>
    db().stock.update({ where: { productId: id }, data: { quantity: { decrement: pieces } } });
  await sell(3);
  await save({ priceMinor: 510 });
  expect((await open(slug)).form.stock).toBe(17);
  await save({ stock: 30 }, { revision: 2 });
  expect((await open(slug)).form).toMatchObject({ stock: 27, priceMinor: 500 });
  await sell(27);
  await expect(save({ stock: 10 }, { revision: 3 })).rejects.toMatchObject({ reason: 'stock-changed', field: 'stock' });
});

test.each([
  ['nothing of the stock', 0],
  ['more of it', 5],
])('what is sold at the moment of saving stays sold, and is no change by who saves %s', async (_, more) => {
  const { id: productId, slug, form, save } = await edit();
  await whileUnderWay(
    (tx) => tx.stock.update({ where: { productId }, data: { quantity: { decrement: 1 } } }),
    () => save({ priceMinor: 510, stock: form.stock + more }),
  );
  const left = form.stock - 1 + more;
  expect((await db().stock.findUniqueOrThrow({ where: { productId } })).quantity).toBe(left);
  const entry = await db().auditEntry.findFirstOrThrow({ where: { subject: slug }, orderBy: { id: 'desc' } });
  expect(entry.before).toEqual({ priceMinor: 500, ...(more > 0 && { stock: form.stock - 1 }) });
  expect(entry.after).toEqual({ priceMinor: 510, ...(more > 0 && { stock: left }) });
});

test.each<[string, Record<string, unknown>, object]>([
  ['an unknown category', { category: 'no-such' }, { reason: 'category-unknown', field: 'category' }],
  ['an unknown ingredient', { ingredients: ['gravel'] }, { reason: 'ingredient-unknown', field: 'ingredients' }],
  ['a companion that is none', { related: ['gravel'] }, { reason: 'related-unknown', field: 'related' }],
  [
    'a picture that is gone',
    { pictures: [{ pictureId: 'f'.repeat(24), alt: { en: 'x', fr: 'x' } }] },
    { reason: 'photo-gone', field: 'pictures' },
  ],
])('%s is refused, and nothing is half-saved', async (_, values, problem) => {
  const { slug, form, save } = await edit();
  await expect(save({ priceMinor: 999, ...values })).rejects.toMatchObject(problem);
  expect(await open(slug)).toMatchObject({ form, revision: 1 });
  expect(await entries(slug)).toEqual([]);
});

test('a product that moves is gone from its former category, even if another run published the rest', async () => {
  const { id, slug, save } = await edit();
  await publishProduct(id);
  const stands = async (category: string) => {
    const first = await getListing({ category, sort: 'newest', page: 1 });
    return first?.slugs.includes(slug);
  };
  expect([await stands('breads'), await stands('tarts')]).toEqual([true, false]);
  await save({ category: 'tarts' });
  await publishProduct(id);
  await publishProduct(id, ['breads']);
  expect([await stands('breads'), await stands('tarts')]).toEqual([false, true]);
  expect(await getProduct(slug)).toMatchObject({ revision: 2, category: { slug: 'tarts' } });
});
