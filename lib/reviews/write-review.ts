import type { Locale } from '#lib/catalog/schema.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import type { Review } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { authorName } from './author-name.ts';
import { discardPhotos, keepPhotos } from './keep-photos.ts';
import { findConcerns } from './moderation.ts';
import type { ReviewInput, ReviewStatus, WrittenReview } from './schema.ts';

type Author = { id: string; name: string; locale: Locale };
type Content = Pick<Review, 'rating' | 'title' | 'text' | 'pictureIds'>;

/**
 * Writes somebody's review of a product, or edits it: there is one per person and product, however many are sent at once,
 * and the same one sent again changes nothing. What raises a concern waits for the staff, and so does every new version of
 * what they have turned down; the rest is published with the commit.
 * @throws AppError `not-found` (`product-gone`), and `invalid` (`photo-gone`) for a photograph that is not theirs to show
 */
export async function writeReview(author: Author, { slug, photos, ...words }: ReviewInput): Promise<WrittenReview> {
  const content: Content = { ...words, pictureIds: [...new Set(photos)] };
  const concerns = findConcerns(content);
  return db().$transaction(async (tx) => {
    const product = await tx.product.findUnique({ where: { slug, isVisible: true }, select: { id: true } });
    if (!product) throw new AppError('not-found', { message: `there is no product ${slug}`, reason: 'product-gone' });
    const key = { productId: product.id, userId: author.id };
    const shown = {
      ...content,
      author: authorName(author.name),
      locale: author.locale,
      isVerified: await hasBought(tx, key),
    };
    const status = concerns.length > 0 ? 'pending' : 'published';
    const { count } = await tx.review.createMany({ data: { ...key, ...shown, status }, skipDuplicates: true });
    const review = await lockReview(tx, key);
    if (count === 0 && isSame(review, content)) return { status: review.status, concerns };
    const next: ReviewStatus = review.status === 'rejected' ? 'pending' : status;
    if (count === 0) {
      await tx.review.update({ where: { id: review.id }, data: { ...shown, status: next, updatedAt: new Date() } });
    }
    await keepPhotos(tx, { reviewId: review.id, userId: author.id, pictureIds: content.pictureIds });
    await addToOutbox(tx, 'product.publish', { productId: product.id });
    return { status: next, concerns };
  });
}

/** Takes somebody's review of a product away, with its photographs. Without one nothing happens. */
export async function deleteReview(userId: string, slug: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [review] = await tx.$queryRaw<{ id: number; productId: number }[]>`
      SELECT r.id, r.product_id AS "productId" FROM review r JOIN product p ON p.id = r.product_id
      WHERE r.user_id = ${userId}::uuid AND p.slug = ${slug} FOR UPDATE OF r`;
    if (!review) return;
    const photos = await tx.reviewPhoto.findMany({ where: { reviewId: review.id }, select: { pictureId: true } });
    await discardPhotos(
      tx,
      photos.map(({ pictureId }) => pictureId),
    );
    await tx.review.delete({ where: { id: review.id } });
    await addToOutbox(tx, 'product.publish', { productId: review.productId });
  });
}

/** Who writes at the same time waits here for the other. */
async function lockReview(tx: DbOrTransaction, { productId, userId }: { productId: number; userId: string }) {
  await tx.$queryRaw`SELECT id FROM review WHERE product_id = ${productId} AND user_id = ${userId}::uuid FOR UPDATE`;
  const review = await tx.review.findUnique({ where: { productId_userId: { productId, userId } } });
  if (!review) throw new AppError('conflict', { message: 'it was deleted meanwhile' });
  return review;
}

/** An order of theirs has it, and is paid for. */
async function hasBought(tx: DbOrTransaction, { productId, userId }: { productId: number; userId: string }) {
  const found = await tx.orderItem.findFirst({
    where: { productId, order: { userId, status: { in: ['paid', 'baking', 'ready', 'collected'] } } },
    select: { id: true },
  });
  return found !== null;
}

function isSame(review: Review, { rating, title, text, pictureIds }: Content): boolean {
  return (
    review.rating === rating &&
    review.title === title &&
    review.text === text &&
    review.pictureIds.join() === pictureIds.join()
  );
}
