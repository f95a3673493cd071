import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

type Vote = { reviewId: number; isHelpful: boolean };

/**
 * Says that a review helped, or takes that back; said twice it counts once. Answers how many people it helped.
 * @throws AppError `not-found` if it is not published, `forbidden` (`own-review`) for one's own
 */
export async function voteOnReview(userId: string, { reviewId, isHelpful }: Vote): Promise<number> {
  return db().$transaction(async (tx) => {
    // Votes on a review take turns, so that each counts those that were before it.
    await tx.$queryRaw`SELECT 1 FROM review WHERE id = ${reviewId} FOR NO KEY UPDATE`;
    const review = await tx.review.findUnique({ where: { id: reviewId, status: 'published' } });
    if (!review) throw new AppError('not-found', { message: `no review ${reviewId} is published` });
    if (review.userId === userId) throw new AppError('forbidden', { message: 'their own', reason: 'own-review' });
    const vote = { reviewId, userId };
    const { count } = isHelpful
      ? await tx.reviewVote.createMany({ data: vote, skipDuplicates: true })
      : await tx.reviewVote.deleteMany({ where: vote });
    if (count === 0) return review.helpful;
    const helpful = await tx.reviewVote.count({ where: { reviewId } });
    await tx.review.update({ where: { id: reviewId }, data: { helpful } });
    await addToOutbox(tx, 'product.publish', { productId: review.productId });
    return helpful;
  });
}
