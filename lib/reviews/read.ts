import { userPerson } from '#lib/accounts/users.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { findPhotos } from '#lib/catalog/published-reviews.ts';
import type { Photo } from '#lib/catalog/schema.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { readCursor, writeCursor } from '#lib/platform/keyset.ts';
import { findConcerns } from './moderation.ts';
import type { MyReviews, OwnReview, ReviewStatus, StaffReview } from './schema.ts';

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

/** Who looks through reviews gets this many at a time. */
const AT_ONCE = 20;

/**
 * A page of the reviews of one status: what waits from the oldest on, all others the newest first. `next` is the cursor of the page
 * that follows. From the primary: the staff decide on it.
 */
export async function listStaffReviews({
  status,
  after,
}: {
  status: ReviewStatus;
  after?: string | undefined;
}): Promise<{ reviews: StaffReview[]; next: string | null }> {
  const isWaiting = status === 'pending';
  const rows = await db().review.findMany({
    where: { status, ...placeAfter(after, isWaiting ? 'gt' : 'lt') },
    include: withProduct,
    orderBy: isWaiting ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_ONCE + 1,
  });
  const page = rows.slice(0, AT_ONCE);
  const last = page.at(-1);
  const reviews = await withPhotos(db(), page, (row, photos) => ({
    ...contentOf(row, photos),
    ...{ id: row.id, status: row.status, locale: row.locale, author: row.author, isVerified: row.isVerified },
    updatedAt: row.updatedAt.toISOString(),
  }));
  const isMore = rows.length > AT_ONCE && last;
  return { reviews, next: isMore ? writeCursor([last.createdAt.toISOString(), last.id]) : null };
}

/** How many reviews wait for the staff. From the primary. */
export function countWaitingReviews(): Promise<number> {
  return db().review.count({ where: { status: 'pending' } });
}

/** The bound of the moment alone is what the index is read from. */
function placeAfter(cursor: string | undefined, side: 'gt' | 'lt'): Prisma.ReviewWhereInput {
  const [moment, id] = readCursor(cursor, 2) ?? [];
  const at = new Date(String(moment));
  if (Number.isNaN(at.getTime()) || !Number.isSafeInteger(id) || Math.abs(Number(id)) > 2 ** 31 - 1) return {};
  return {
    createdAt: { [`${side}e`]: at },
    OR: [{ createdAt: { [side]: at } }, { createdAt: at, id: { [side]: Number(id) } }],
  };
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
