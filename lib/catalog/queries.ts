import type { z } from 'zod';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { textOf } from './assemble-product.ts';
import { listReviews } from './published-reviews.ts';
import {
  type Category,
  type Heroes,
  type Home,
  type Listing,
  type Locale,
  locales,
  PAGE_SIZE,
  type Picture,
  productSchema,
  REVIEWS_PER_PAGE,
  type ReviewPage,
  SLUGS_PER_PAGE,
  type SlugPage,
  type Sort,
} from './schema.ts';

/** What the derived entries of the cache are computed from: plain statements on one table, each along an index. */

const orders: Record<Sort, Prisma.ProductDocumentOrderByWithRelationInput[]> = {
  loved: [{ score: 'desc' }, { slug: 'asc' }],
  'price-low': [{ priceMinor: 'asc' }, { slug: 'asc' }],
  'price-high': [{ priceMinor: 'desc' }, { slug: 'desc' }],
  newest: [{ launchedAt: 'desc' }, { slug: 'asc' }],
};

export async function computeListing(
  db: DbOrTransaction,
  { category, sort, page }: { category: string; sort: Sort; page: number },
): Promise<Listing | null> {
  const where = { categorySlug: category, isListed: true };
  const [total, isKnown] = await Promise.all([
    db.productDocument.count({ where }),
    db.category.count({ where: { slug: category } }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (!isKnown || page > pageCount) return null;
  const rows = await db.productDocument.findMany({
    where,
    orderBy: orders[sort],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: { slug: true },
  });
  return { slugs: rows.map(({ slug }) => slug), total, pageCount };
}

export async function computeReviewPage(
  db: DbOrTransaction,
  { slug, page }: { slug: string; page: number },
): Promise<ReviewPage | null> {
  const product = await db.product.findUnique({ where: { slug, isVisible: true }, select: { id: true } });
  if (!product) return null;
  const where = { productId: product.id, status: 'published' } as const;
  const pageCount = Math.max(1, Math.ceil((await db.review.count({ where })) / REVIEWS_PER_PAGE));
  if (page > pageCount) return null;
  const range = { skip: (page - 1) * REVIEWS_PER_PAGE, take: REVIEWS_PER_PAGE };
  return { reviews: await listReviews(db, product.id, range), pageCount };
}

export async function computeCategories(db: DbOrTransaction): Promise<Category[]> {
  const categories = await db.category.findMany({ include: { texts: true }, orderBy: { position: 'asc' } });
  const counts = await db.productDocument.groupBy({ by: ['categorySlug'], where: { isListed: true }, _count: true });
  const covers = await findCovers(db, categories);
  return categories.flatMap(({ slug, coverSlug, texts }) => {
    const cover = covers.get(coverSlug) ?? covers.get(slug);
    if (!cover) return [];
    return {
      slug,
      name: textOf(texts, (text) => text.name),
      description: textOf(texts, (text) => text.description),
      productCount: counts.find((count) => count.categorySlug === slug)?._count ?? 0,
      cover,
    };
  });
}

/** The picture of each cover product by its slug; a category whose cover is hidden shows its best-loved one's. */
async function findCovers(
  db: DbOrTransaction,
  categories: readonly { slug: string; coverSlug: string }[],
): Promise<Map<string, Picture>> {
  const covers = new Map<string, Picture>();
  const documents = await db.productDocument.findMany({
    where: { slug: { in: categories.map(({ coverSlug }) => coverSlug) }, isListed: true },
  });
  for (const { slug, body } of documents) covers.set(slug, coverOf(body));
  for (const { slug, coverSlug } of categories) {
    if (covers.has(coverSlug)) continue;
    const best = await db.productDocument.findFirst({
      where: { categorySlug: slug, isListed: true },
      orderBy: orders.loved,
    });
    if (best) covers.set(slug, coverOf(best.body));
  }
  return covers;
}

const bodySchema = productSchema.omit({ version: true, assembledAt: true });

function coverOf(body: unknown): Picture {
  return bodySchema.parse(body).pictures[0] as Picture;
}

const HOME_TODAY = 8;
const HOME_LOVED = 5;
/** In each language. */
const HOME_VOICES = 3;

export async function computeHome(db: DbOrTransaction): Promise<Home> {
  const listed = { isListed: true };
  const loved = await db.productDocument.findMany({ where: listed, orderBy: orders.loved, take: HOME_LOVED });
  const lovedSlugs = loved.map(({ slug }) => slug);
  const today = await db.productDocument.findMany({
    where: { ...listed, slug: { notIn: lovedSlugs }, categorySlug: { in: ['breads', 'viennoiserie'] } },
    orderBy: orders.loved,
    take: HOME_TODAY,
    select: { slug: true },
  });
  const products = loved.map(({ body }) => bodySchema.parse(body));
  const voices = locales.flatMap((locale) => voicesIn(locale, products).slice(0, HOME_VOICES));
  return { today: today.map(({ slug }) => slug), loved: lovedSlugs, voices };
}

/** What was said of each product in a language, if anything was that is worth hanging on a wall. */
function voicesIn(locale: Locale, products: readonly z.infer<typeof bodySchema>[]): Home['voices'] {
  return products.flatMap(({ slug, name, reviews }) => {
    const voice = reviews.find((review) => review.locale === locale && review.rating === 5 && review.text.length > 80);
    return voice ? [{ ...voice, productSlug: slug, productName: name }] : [];
  });
}

/** @throws if a picture is missing: the seed puts both in place */
export async function computeHeroes(db: DbOrTransaction): Promise<Heroes> {
  const rows = await db.shopPicture.findMany({ include: { picture: true, texts: true } });
  const find = (place: string): Picture => {
    const row = rows.find((candidate) => candidate.place === place);
    if (!row) throw new AppError('not-found', { message: `the shop has no picture for ${place}` });
    return { ...row.picture, alt: textOf(row.texts, (text) => text.alt) };
  };
  return { counter: find('counter'), cake: find('cake') };
}

export async function computeSlugPage(db: DbOrTransaction, page: number): Promise<SlugPage | null> {
  const where = { isListed: true };
  const pageCount = Math.max(1, Math.ceil((await db.productDocument.count({ where })) / SLUGS_PER_PAGE));
  if (page > pageCount) return null;
  const rows = await db.productDocument.findMany({
    where,
    orderBy: { slug: 'asc' },
    skip: (page - 1) * SLUGS_PER_PAGE,
    take: SLUGS_PER_PAGE,
    select: { slug: true, assembledAt: true },
  });
  return { slugs: rows.map(({ slug, assembledAt }) => ({ slug, assembledAt: assembledAt.toISOString() })), pageCount };
}
