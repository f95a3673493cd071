import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/** Rows are locked in the order review, photo, picture: here, and by the jobs in `photos.ts` and `lib/catalog/uploads.ts`. */

/** Gives a review exactly these photographs; those that it had before go. @throws AppError `invalid` (`photo-gone`) */
export async function keepPhotos(
  tx: DbOrTransaction,
  { reviewId, userId, pictureIds }: { reviewId: number; userId: string; pictureIds: string[] },
): Promise<void> {
  const { count } = await tx.reviewPhoto.updateMany({
    where: { pictureId: { in: pictureIds }, userId, OR: [{ reviewId: null }, { reviewId }] },
    data: { reviewId },
  });
  if (count !== pictureIds.length) {
    throw new AppError('invalid', { message: 'no such photo of theirs', reason: 'photo-gone', field: 'photos' });
  }
  const dropped = await tx.reviewPhoto.findMany({ where: { reviewId, pictureId: { notIn: pictureIds } } });
  await discardPhotos(
    tx,
    dropped.map(({ pictureId }) => pictureId),
  );
}

/** Forgets photographs; a worker then takes them out of storage. */
export async function discardPhotos(tx: DbOrTransaction, pictureIds: string[]): Promise<void> {
  await tx.reviewPhoto.deleteMany({ where: { pictureId: { in: pictureIds } } });
  await tx.picture.deleteMany({ where: { id: { in: pictureIds } } });
  for (const pictureId of pictureIds) await addToOutbox(tx, 'photo.erase', { pictureId });
}
