import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { setVisibility } from '#lib/catalog/change-product.ts';
import { listEditedProducts } from '#lib/catalog/list-edited-products.ts';
import { matchingWords } from '#lib/catalog/matching-words.ts';
import { type ProductQuery, productQuerySchema, productSorts } from '#lib/catalog/product-list-form.ts';
import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { createProduct } from './fixtures/products.ts';

const query = (changes: Partial<ProductQuery> = {}) => productQuerySchema.parse(changes);
const slugsOf = async (changes: Partial<ProductQuery>) =>
  (await listEditedProducts(query(changes), 'en')).lines.map(({ slug }) => slug);

test('a part of a name in any language, or of the address, finds it; a percent sign is one', async () => {
  const mark = randomUUID().slice(0, 8);
  const { slug } = await createProduct({ name: { en: `Loaf ${mark} 100%`, fr: `Miche Été ${mark}` } });
  for (const text of [`oaf ${mark.toUpperCase()}`, `miche été ${mark}`, slug.slice(8, 24), `${mark} 100%`]) {
    expect(await slugsOf({ text }), text).toEqual([slug]);
  }
  expect(await slugsOf({ text: `${mark}%100` })).toEqual([]);
});

test.each(['miche', 'OAF', 'été', 'lo', '00%', 'e', 'nothing-like-it'])(
  '“%s” is found alike, have it few or many',
  async (text) => {
    await createProduct({ name: { en: 'Loaf 100%', fr: 'Miche d’été' } });
    const find = async (limits?: { few: number; many: number }) => {
      const condition = await matchingWords(text, Prisma.sql`p.id`, limits);
      return db().$queryRaw<{ id: number }[]>`SELECT p.id FROM product p WHERE ${condition} ORDER BY p.id`;
    };
    const few = await find({ few: 1_000_000, many: 1_000_000 });
    expect(await find({ few: 0, many: 1_000_000 })).toEqual(few);
    expect(await find({ few: 0, many: 0 })).toEqual(few);
    expect(few.length > 0).toBe(text !== 'nothing-like-it');
  },
);

test('two letters are those with which a word begins', async () => {
  const mark = `q${randomUUID().slice(0, 8)}`;
  const { slug } = await createProduct({ name: { en: `Xylo ${mark}`, fr: `Ahxy ${mark}` } });
  expect(await slugsOf({ text: 'XY' })).toContain(slug);
  expect(await slugsOf({ text: 'yl' })).not.toContain(slug);
  expect(await slugsOf({ text: 'hxy' })).toContain(slug);
});

test('filters', async () => {
  const mark = randomUUID().slice(0, 8);
  const make = (name: string, changes: Parameters<typeof createProduct>[0]) =>
    createProduct({ name: { en: `${mark} ${name}`, fr: name }, offerMinor: undefined, stock: 50, ...changes });
  const low = await make('low', { stock: 2 });
  const offer = await make('offer', { offerMinor: 100, priceMinor: 500 });
  const tart = await make('tart', { category: 'tarts' });
  await setVisibility({ slug: tart.slug, isVisible: false });
  expect(await slugsOf({ text: mark, state: 'low' })).toEqual([low.slug]);
  expect(await slugsOf({ text: mark, state: 'offer' })).toEqual([offer.slug]);
  expect(await slugsOf({ text: mark, state: 'hidden' })).toEqual([tart.slug]);
  expect(await slugsOf({ text: mark, category: 'tarts' })).toEqual([tart.slug]);
  expect(await slugsOf({ text: mark, state: 'visible' })).toEqual([offer.slug, low.slug]);
});

test.each(productSorts)('by %s: each product once, in order, page after page', async (sort) => {
  for (let made = 0; made < 8; made += 1) await createProduct({ priceMinor: 500 + (made % 3), stock: made % 4 });
  const seen: string[] = [];
  const keys: (string | number)[] = [];
  for (let after: string | undefined; ; ) {
    const { lines, next } = await listEditedProducts(query({ sort, after }), 'fr');
    seen.push(...lines.map(({ slug }) => slug));
    keys.push(...lines.map((line) => (sort === 'price' ? line.priceMinor : sort === 'stock' ? line.stock : 0)));
    if (!next) break;
    after = next;
  }
  expect(seen.length).toBeGreaterThan(50);
  expect(new Set(seen).size).toBe(seen.length);
  expect(keys).toEqual(keys.toSorted((one, other) => Number(one) - Number(other)));
});

test('an address that makes no sense shows the first page', async () => {
  const first = await listEditedProducts(query(), 'en');
  const odd = { sort: 'worst', state: 'gone', category: '../x', after: 'bm9uc2Vuc2U' } as never;
  expect(await listEditedProducts(query(odd), 'en')).toEqual(first);
  const cursor = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
  expect(await listEditedProducts(query({ sort: 'price', after: cursor }), 'en')).toMatchObject({
    lines: expect.any(Array),
  });
});
