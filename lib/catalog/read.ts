import { readDerived } from '#lib/platform/cache/derived.ts';
import { readVersioned, type Versioned } from '#lib/platform/cache/versioned.ts';
import { db } from '#lib/platform/db/client.ts';
import type { Lsn } from '#lib/platform/db/lsn.ts';
import { readFresh } from '#lib/platform/db/read-fresh.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { noteSource } from '#lib/platform/sources.ts';
import { cached, productObject } from './cached.ts';
import { findDocuments, writeDocuments } from './documents.ts';
import {
  computeCategories,
  computeHeroes,
  computeHome,
  computeListing,
  computeReviewPage,
  computeSlugPage,
} from './queries.ts';
import {
  type Category,
  type Heroes,
  type Home,
  type Listing,
  type Product,
  type ReviewPage,
  type SlugPage,
  type Sort,
  slugSchema,
} from './schema.ts';

/** The Product object, or null if there is none or it is hidden. */
export async function getProduct(slug: string): Promise<Product | null> {
  const [product] = await listProducts([slug]);
  return product ?? null;
}

/** Product objects in the order asked for, in one round trip; absent and hidden ones are left out. */
export async function listProducts(slugs: readonly string[]): Promise<Product[]> {
  const wanted = slugs.filter((slug) => slugSchema.safeParse(slug).success);
  if (wanted.length === 0) return [];
  const found = await readVersioned(productObject, wanted, loadProducts);
  return wanted.flatMap((slug) => found.get(slug) ?? []);
}

/** Behind the cache: the documents, and for what has none yet the rows. */
async function loadProducts(slugs: string[], fence: Lsn | null): Promise<Map<string, Versioned<Product>>> {
  const found = await readFresh(fence, (reader) => findDocuments(reader, slugs));
  metrics().objectSources.inc({ source: 'document' }, found.size);
  for (const slug of found.keys()) noteSource(slug, 'document');
  const missing = slugs.filter((slug) => !found.has(slug));
  if (missing.length > 0) {
    for (const [slug, object] of await assembleOnTheSpot(missing)) found.set(slug, object);
  }
  return found;
}

async function assembleOnTheSpot(slugs: string[]): Promise<Map<string, Versioned<Product>>> {
  const products = await db().product.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
  const written = await db().$transaction((tx) =>
    writeDocuments(
      tx,
      products.map(({ id }) => id),
      new Date(),
    ),
  );
  metrics().objectSources.inc({ source: 'assembled' }, written.length);
  const none: Versioned<Product> = { version: 0, value: null };
  const found = new Map(slugs.map((slug) => [slug, none]));
  for (const { slug, version, object } of written) {
    found.set(slug, { version, value: object });
    noteSource(slug, 'assembled');
  }
  return found;
}

/** All categories in shop order. */
export function listCategories(): Promise<Category[]> {
  return readDerived(cached.categories(), (fence) => readFresh(fence, computeCategories));
}

/** Which products stand on a page of a category; null for an unknown category or a page past the last. */
export function getListing(view: { category: string; sort: Sort; page: number }): Promise<Listing | null> {
  if (!slugSchema.safeParse(view.category).success) return Promise.resolve(null);
  return readDerived(cached.listing(view), (fence) => readFresh(fence, (reader) => computeListing(reader, view)));
}

/** A page of a product's published reviews; null for an unknown product or a page past the last. */
export function getReviewPage(view: { slug: string; page: number }): Promise<ReviewPage | null> {
  if (!slugSchema.safeParse(view.slug).success) return Promise.resolve(null);
  return readDerived(cached.reviewPage(view), (fence) => readFresh(fence, (reader) => computeReviewPage(reader, view)));
}

/** What the home page shows besides the categories. */
export function getHome(): Promise<Home> {
  return readDerived(cached.home(), (fence) => readFresh(fence, computeHome));
}

/** The shop's own wide pictures. */
export function getHeroes(): Promise<Heroes> {
  return readDerived(cached.heroes(), (fence) => readFresh(fence, computeHeroes));
}

/** A chunk of all listed products, by name of address, for the sitemap; null past the last. Pages count from 1. */
export function getSlugPage(page: number): Promise<SlugPage | null> {
  return readDerived(cached.slugPage(page), (fence) => readFresh(fence, (reader) => computeSlugPage(reader, page)));
}
