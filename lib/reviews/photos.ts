import { type StoredUpload, storeUpload } from '#lib/catalog/uploads.ts';
import { db } from '#lib/platform/db/client.ts';
import { discardPhotos } from './keep-photos.ts';

/** Keeps a photograph that somebody sent. It may go into a review of theirs within a day. @throws AppError of `storeUpload` */
export async function storePhoto(userId: string, bytes: Uint8Array): Promise<Pick<StoredUpload, 'id' | 'color'>> {
  const { id, color } = await storeUpload(bytes, (tx, pictureId) =>
    tx.reviewPhoto.create({ data: { pictureId, userId } }),
  );
  return { id, color };
}

/** At a time, so that no transaction takes long; the next sweep takes the rest. */
const SWEPT_AT_ONCE = 200;

/** Discards what was sent a day ago and never got into a review. Answers how many. */
export async function sweepPhotos(): Promise<number> {
  return db().$transaction(async (tx) => {
    // One that gets into a review at this moment is looked at again once that is committed, and stays.
    const rows = await tx.$queryRaw<{ pictureId: string }[]>`
      DELETE FROM review_photo WHERE review_id IS NULL AND picture_id IN (
        SELECT picture_id FROM review_photo
        WHERE review_id IS NULL AND created_at < now() - interval '1 day' ORDER BY picture_id LIMIT ${SWEPT_AT_ONCE})
      RETURNING picture_id AS "pictureId"`;
    await discardPhotos(
      tx,
      rows.map(({ pictureId }) => pictureId),
    );
    return rows.length;
  });
}
