import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { setPrice, setText, setVisibility } from '#lib/catalog/change-product.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { listProducts } from '#lib/catalog/read.ts';
import type { Product } from '#lib/catalog/schema.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { readDerived } from '#lib/platform/cache/derived.ts';
import { db } from '#lib/platform/db/client.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { cached } from '#lib/search/cached.ts';
import type { FacetName } from '#lib/search/schema.ts';
import { parseSearch } from '#lib/search/schema.ts';
import { search } from '#lib/search/search.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { countSql } from './fixtures/counts.ts';
import { createProduct } from './fixtures/products.ts';
import { countByHand, matchesByHand } from './fixtures/search-by-hand.ts';

/** A Wednesday morning, before the bakery opens. */
const now = new Date('2026-11-25T05:00:00Z');
type Query = Parameters<typeof parseSearch>[0];
const find = (query: Query) => search(parseSearch(query), now);
const slugsOf = async (query: Query) => (await find(query)).findings.slugs;

test.each([
  ['a word of a name', 'baguette', 'baguette'],
  ['no accents', 'pate feuilletee', 'berry-danish'],
  ['accents that English has not', 'Pâte Feuilletée', 'berry-danish'],
  ['two letters in one', 'oeufs', 'brioche-loaf'],
  ['French words', 'pain de seigle', 'rye-tin-loaf'],
  ['English words', 'rye loaf', 'rye-tin-loaf'],
  ['both at once', 'tarte lemon', 'lemon-tart'],
  ['one of many where the other is usual', 'madeleines', 'madeleines'],
  ['many where one is usual', 'baguettes', 'baguette'],
  ['the beginning of a word', 'crois', 'croissant'],
  ['a short beginning, in names', 'ba', 'baguette'],
  ['an ingredient', 'cardamom', 'cardamom-bun'],
  ['capitals and signs', '  *BAGUETTE!* ', 'baguette'],
])('finds by %s', async (_, q, slug) => {
  const { findings } = await find({ q });
  expect(findings.slugs).toContain(slug);
  expect(findings.corrected).toBeNull();
});

test.each([
  ['a letter forgotten', 'bagette', 'baguette'],
  ['a letter too many', 'crroissant', 'croissant'],
  ['a wrong letter', 'daguette', 'baguette'],
  ['letters swapped', 'bageutte', 'baguette'],
  ['in two words', 'choclate crossant', 'pain-au-chocolat'],
  ['a short word', 'pian chocolat', 'pain-au-chocolat'],
])('forgives %s', async (_, q, slug) => {
  const { findings } = await find({ q });
  expect(findings.corrected).not.toBeNull();
  expect(findings.slugs).toContain(slug);
});

test('what is called so comes before what is only described so', async () => {
  const q = ownWord();
  const described = await createProduct({ name: { en: 'Zopf', fr: 'Tresse' }, soldCount: 1_000_000 });
  await setText({ slug: described.slug, locale: 'en', field: 'description', text: `Better than any ${q}.` });
  const called = await createProduct({ name: { en: q, fr: q }, soldCount: 0 });
  await publishProduct(described.id);
  await publishProduct(called.id);
  expect(await slugsOf({ q })).toEqual([called.slug, described.slug]);
  await takeOut(described, called);
});

test.each([
  "'; DROP TABLE product; --",
  "' OR 1=1 --",
  'foo & | ! ( ) : * <-> bar',
  '\\',
  '\u0000',
  "a' b",
  '%_%',
  '💥🥐',
  'x'.repeat(5000),
  'ÀÉÎ ﬁ ½ ①',
])('%j is no more than words', async (q) => {
  const { findings } = await find({ q, category: q, diet: q, page: q, sort: q, day: q, rating: q, price: q });
  expect(findings.page).toBe(1);
  expect(await db().product.count()).toBeGreaterThan(0);
});

test('nothing found: each of the words that find something alone is offered', async () => {
  const { findings } = await find({ q: 'sourdough qqqqqq macarons' });
  expect(findings).toMatchObject({ total: 0, unfiltered: 0, slugs: [], alternatives: ['sourdough', 'macarons'] });
});

const queries: Query[] = [
  {},
  { q: 'chocolate' },
  { q: 'pain', category: ['breads', 'viennoiserie'] },
  { q: 'lemon', without: ['nuts', 'sesame'] },
  { diet: ['vegetarian', 'nut-free'] },
  { diet: 'vegan', price: ['0', '250'] },
  { category: 'cakes', rating: '4.5', price: ['2500', '3500'] },
  { rating: '4', without: 'milk', sort: 'price-high' },
  { day: '2026-11-25' },
  { day: '2026-11-26', category: ['cakes', 'tarts'], without: 'peanuts' },
  { q: 'butter', day: '2026-11-28', rating: '3', diet: 'vegetarian', sort: 'newest' },
];

test.each(queries)('the counts of %j are what one counts by hand', async (query) => {
  const { view, days, findings } = await find(query);
  const everything = await listAll();
  // Which ones the words find is the index' own business; what it finds without filters is counted by hand.
  const words = await listAll({ q: view.text });
  expect(findings.unfiltered).toBe(words.length);
  const expected = countByHand(words, { view, days });
  expect(findings.total).toBe(expected.total);
  for (const [facet, counts] of Object.entries(expected.counts)) {
    expect({ facet, counts: findings.counts[facet as FacetName] }).toEqual({ facet, counts });
  }
  const wanted = words.filter((product) => matchesByHand(product, { view, days })).map(({ slug }) => slug);
  expect((await walk(query)).sort()).toEqual(wanted.sort());
  expect(everything.length).toBeGreaterThanOrEqual(words.length);
});

test.each([
  ['price-low', (one: Product, other: Product) => lowest(one) - lowest(other)],
  ['price-high', (one: Product, other: Product) => lowest(other) - lowest(one)],
  ['newest', (one: Product, other: Product) => Date.parse(other.launchedAt) - Date.parse(one.launchedAt)],
])('%s is in order over all pages, and no product stands on two', async (sort, compare) => {
  const slugs = await walk({ sort });
  expect(new Set(slugs).size).toBe(slugs.length);
  const products = await listProducts(slugs);
  expect(products.map(({ slug }) => slug)).toEqual([...products].sort(compare).map(({ slug }) => slug));
});

test('a page past the last is the last', async () => {
  const { findings } = await find({ page: '99' });
  expect(findings.page).toBe(findings.pageCount);
  expect(findings.slugs).toEqual(await slugsOf({ page: String(findings.pageCount) }));
});

test('the second time it costs no SQL, however it is written', async () => {
  await find({ q: 'Chocolate layer', category: ['breads', 'cakes'] });
  const sql = await countSql();
  const { findings } = await find({
    q: '  CHOCOLATE   Layer',
    category: ['cakes', 'breads', 'cakes', 'no such'],
    page: 'x',
  });
  expect(findings.total).toBeGreaterThan(0);
  expect((await countSql()) - sql).toBe(0);
});

test('another filter, order or page of the same words counts nothing anew', async () => {
  await find({ q: 'chocolate' });
  const cells = await readDerived(cached.cells(['chocolate']), () => Promise.reject(new Error('counted anew')));
  expect(cells.length).toBeGreaterThan(0);
});

test('a change is found at once, and by what it was found before it no longer is', async () => {
  const q = ownWord();
  const product = await createProduct({ name: { en: q, fr: q }, priceMinor: 100 });
  expect(await slugsOf({ q })).toEqual([]);
  await publishProduct(product.id);
  expect(await slugsOf({ q, price: '0' })).toEqual([product.slug]);
  await setPrice({ slug: product.slug, priceMinor: 5000 });
  await publishProduct(product.id);
  expect(await slugsOf({ q, price: '0' })).toEqual([]);
  expect(await slugsOf({ q, price: '3500' })).toEqual([product.slug]);
  await takeOut(product);
  expect(await slugsOf({ q })).toEqual([]);
});

test('what a search began to look for before a change is not served after it, however late it is stored', async () => {
  const entry = cached.findings({ test: 'late' });
  const { findings } = await find({});
  const old = { ...findings, total: 1 };
  const fresh = { ...findings, total: 2 };
  const late = readDerived(entry, async () => {
    // The change comes while the old rows are being read.
    await invalidateTags(['search'], await currentLsn());
    return old;
  });
  expect(await late).toEqual(old);
  expect(await readDerived(entry, async () => fresh)).toEqual(fresh);
  expect(await readDerived(entry, () => Promise.reject(new Error('looked up anew')))).toEqual(fresh);
});

test('without the cache it searches the tables', async () => {
  await withEnvironment({ CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    expect(await slugsOf({ q: 'baguette' })).toContain('baguette');
  });
});

/** One that no other product is described with, whatever an earlier run has left. */
function ownWord(): string {
  return `qu${randomUUID().replaceAll(/[^a-f]/g, '')}`;
}

async function listAll(query: Query = {}): Promise<Product[]> {
  return listProducts(await walk(query));
}

/** The slugs on all pages. */
async function walk(query: Query): Promise<string[]> {
  const first = await find(query);
  const slugs = [...first.findings.slugs];
  for (let page = 2; page <= first.findings.pageCount; page += 1) {
    slugs.push(...(await slugsOf({ ...query, page: String(page) })));
  }
  return slugs;
}

function lowest({ priceMinor, offer, options }: Product): number {
  return options.reduce(
    (sum, { values }) => sum + Math.min(...values.map(({ surchargeMinor }) => surchargeMinor)),
    offer?.priceMinor ?? priceMinor,
  );
}

async function takeOut(...products: { id: number; slug: string }[]): Promise<void> {
  for (const { id, slug } of products) {
    await setVisibility({ slug, isVisible: false });
    await publishProduct(id);
  }
}
