import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/**
 * The staff's word on a review. `seenAt` is the `updatedAt` of what they have read: a version that nobody has read is not
 * published. May run twice. @throws AppError `not-found`, and `conflict` (`review-changed`) if it was edited since
 */
export async function moderateReview(
  id: number,
  decision: 'published' | 'rejected',
  { seenAt }: { seenAt?: string } = {},
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM review WHERE id = ${id} FOR NO KEY UPDATE`;
    const review = await tx.review.findUnique({ where: { id } });
    if (!review) throw new AppError('not-found', { message: `there is no review ${id}` });
    if (review.status === decision) return;
    if (seenAt !== undefined && review.updatedAt.toISOString() !== seenAt) {
      throw new AppError('conflict', { message: `review ${id} was edited`, reason: 'review-changed' });
    }
    await tx.review.update({ where: { id }, data: { status: decision } });
    await record(tx, {
      action: 'review.moderate',
      subject: String(id),
      before: { status: review.status },
      after: { status: decision },
    });
    await addToOutbox(tx, 'product.publish', { productId: review.productId });
  });
}
