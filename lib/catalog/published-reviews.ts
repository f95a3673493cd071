import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { FIRST_REVIEWS, type Photo, type Product, type Review } from './schema.ts';

/** What everybody may read of reviews: the published ones, and of those nothing that names an account. */

export type Histogram = Product['reviewSummary']['histogram'];

/** How many published reviews gave each rating, by product. */
export async function countRatings(db: DbOrTransaction, productIds: number[]): Promise<Map<number, Histogram>> {
  const counts = await db.review.groupBy({
    by: ['productId', 'rating'],
    where: { productId: { in: productIds }, status: 'published' },
    _count: true,
  });
  const histograms = new Map<number, Histogram>();
  for (const { productId, rating, _count } of counts) {
    const histogram = histograms.get(productId) ?? [0, 0, 0, 0, 0];
    histogram[rating - 1] = _count;
    histograms.set(productId, histogram);
  }
  return histograms;
}

/** A digest of each product's published reviews: whichever of them changes, or gets its photographs, it does. */
export async function digestReviews(db: DbOrTransaction, productIds: number[]): Promise<Map<number, string>> {
  const rows = await db.$queryRaw<{ productId: number; digest: string }[]>`
    SELECT product_id AS "productId",
           md5(string_agg(concat_ws(':', r.id, helpful, extract(epoch FROM updated_at), sized.widths), ',' ORDER BY r.id))
           AS digest
    FROM review r
    CROSS JOIN LATERAL (SELECT sum(cardinality(widths)) AS widths FROM picture WHERE id = ANY(r.picture_ids)) sized
    WHERE product_id = ANY(${productIds}::int[]) AND status = 'published'
    GROUP BY product_id`;
  return new Map(rows.map(({ productId, digest }) => [productId, digest]));
}

const shownColumns = {
  id: true,
  productId: true,
  locale: true,
  rating: true,
  title: true,
  text: true,
  author: true,
  isVerified: true,
  helpful: true,
  pictureIds: true,
  createdAt: true,
} satisfies Prisma.ReviewSelect;
type ReviewRow = Prisma.ReviewGetPayload<{ select: typeof shownColumns }>;

/** The newest reviews of each product, by walking the index once per product. */
export async function listFirstReviews(db: DbOrTransaction, productIds: number[]): Promise<Map<number, Review[]>> {
  const rows = await db.$queryRaw<ReviewRow[]>`
    SELECT r.id, r.product_id AS "productId", r.locale::text, r.rating, r.title, r.text, r.author,
           r.is_verified AS "isVerified", r.helpful, r.picture_ids AS "pictureIds", r.created_at AS "createdAt"
    FROM unnest(${productIds}::int[]) AS p(id)
    CROSS JOIN LATERAL (
      SELECT * FROM review WHERE product_id = p.id AND status = 'published'
      ORDER BY created_at DESC, id DESC LIMIT ${FIRST_REVIEWS}
    ) r`;
  const photos = await findPhotos(db, rows);
  const byProduct = Map.groupBy(rows, ({ productId }) => productId);
  return new Map([...byProduct].map(([productId, own]) => [productId, own.map((row) => toReview(row, photos))]));
}

/** Published reviews of one product, newest first. */
export async function listReviews(
  db: DbOrTransaction,
  productId: number,
  range: { skip: number; take: number },
): Promise<Review[]> {
  const rows = await db.review.findMany({
    where: { productId, status: 'published' },
    select: shownColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...range,
  });
  const photos = await findPhotos(db, rows);
  return rows.map((row) => toReview(row, photos));
}

/** The photographs of some reviews, by id. */
export async function findPhotos(
  db: DbOrTransaction,
  reviews: readonly { pictureIds: readonly string[] }[],
): Promise<ReadonlyMap<string, Photo>> {
  const ids = reviews.flatMap(({ pictureIds }) => pictureIds);
  if (ids.length === 0) return new Map();
  const pictures = await db.picture.findMany({ where: { id: { in: ids } } });
  return new Map(pictures.map((picture) => [picture.id, picture]));
}

function toReview(
  { productId: _, pictureIds, createdAt, ...shown }: ReviewRow,
  photos: ReadonlyMap<string, Photo>,
): Review {
  return { ...shown, photos: pictureIds.flatMap((id) => photos.get(id) ?? []), createdAt: createdAt.toISOString() };
}
