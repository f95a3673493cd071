import { userPerson } from '#lib/accounts/users.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { findPhotos } from '#lib/catalog/published-reviews.ts';
import type { Photo } from '#lib/catalog/schema.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { findConcerns } from './moderation.ts';
import type { MyReviews, OwnReview, WaitingReview } from './schema.ts';

const withProduct = { product: { select: { slug: true, texts: true } } } satisfies Prisma.ReviewInclude;
type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof withProduct }>;

/** Somebody's review of a product, or null. */
export async function getOwnReview(userId: string, slug: string): Promise<OwnReview | null> {
  const [review] = await findOwn(userId, { product: { slug } });
  return review ?? null;
}

/** All that somebody has written, the newest first. */
export function listOwnReviews(userId: string): Promise<OwnReview[]> {
  return findOwn(userId, {});
}

function findOwn(userId: string, where: Prisma.ReviewWhereInput): Promise<OwnReview[]> {
  return readOwn(userPerson(userId), async (reader) => {
    const rows = await reader.review.findMany({
      where: { userId, ...where },
      include: withProduct,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return withPhotos(reader, rows, (row, photos) => ({
      ...contentOf(row, photos),
      status: row.status,
      helpful: row.helpful,
    }));
  });
}

/** What the pages of a product show of this person. */
export function getMyReviews(userId: string, slug: string): Promise<MyReviews> {
  return readOwn(userPerson(userId), async (reader) => {
    const own = await reader.review.findFirst({
      where: { userId, product: { slug } },
      select: { id: true, status: true },
    });
    const voted = await reader.review.findMany({
      where: { product: { slug }, votes: { some: { userId } } },
      select: { id: true, helpful: true },
    });
    return { own, votes: Object.fromEntries(voted.map(({ id, helpful }) => [id, helpful])) };
  });
}

/** Who looks through what waits gets this many at a time. */
const WAITING_AT_ONCE = 20;

/** What waits for the staff, the longest first, and how many there are in all. From the primary: they decide on it. */
export async function listWaitingReviews(): Promise<{ reviews: WaitingReview[]; total: number }> {
  const where = { status: 'pending' } as const;
  const total = await db().review.count({ where });
  const rows = await db().review.findMany({
    where,
    include: withProduct,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: WAITING_AT_ONCE,
  });
  const reviews = await withPhotos(db(), rows, (row, photos) => ({
    ...contentOf(row, photos),
    id: row.id,
    locale: row.locale,
    author: row.author,
    isVerified: row.isVerified,
    updatedAt: row.updatedAt.toISOString(),
  }));
  return { reviews, total };
}

async function withPhotos<T>(
  reader: DbOrTransaction,
  rows: ReviewRow[],
  show: (row: ReviewRow, photos: Photo[]) => T,
): Promise<T[]> {
  const photos = await findPhotos(reader, rows);
  return rows.map((row) =>
    show(
      row,
      row.pictureIds.flatMap((id) => photos.get(id) ?? []),
    ),
  );
}

/** Why it waits is found anew from the words, so it is told by the rules of today. */
function contentOf({ product, rating, title, text, createdAt }: ReviewRow, photos: Photo[]) {
  return {
    slug: product.slug,
    product: textOf(product.texts, (row) => row.name),
    rating,
    title,
    text,
    photos,
    createdAt: createdAt.toISOString(),
    concerns: findConcerns({ title, text }),
  };
}
