import { randomBytes } from 'node:crypto';
import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import { db } from '#lib/platform/db/client.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { AppError } from '#lib/platform/errors.ts';
import { readUpload } from '#lib/platform/images.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { deleteFolder, deleteObjects, putObject, readObject } from '#lib/platform/storage/objects.ts';
import { pictureFolder, storePictureSizes } from '#lib/platform/storage/pictures.ts';
import { discardPhotos } from './keep-photos.ts';

/** Widths (pixels) for a thumbnail and for the whole screen. */
const WIDTHS = [320, 640, 1280];

/** What the sizes are made of; not to be had from outside. */
const original = (pictureId: string) => `originals/${pictureId}.webp`;

export type StoredPhoto = { id: string; color: string };

/**
 * Keeps a photograph that somebody sent; a worker makes its sizes. It may go into a review of theirs within a day.
 * @throws AppError of `readUpload`
 */
export async function storePhoto(userId: string, bytes: Uint8Array): Promise<StoredPhoto> {
  const { bytes: body, width, height, color } = await readUpload(bytes);
  const id = randomBytes(12).toString('hex');
  await putObject(original(id), body, 'image/webp');
  await db().$transaction(async (tx) => {
    await tx.picture.create({ data: { id, width, height, widths: [], color } });
    await tx.reviewPhoto.create({ data: { pictureId: id, userId } });
    await addToOutbox(tx, 'photo.resize', { pictureId: id });
  });
  return { id, color };
}

/** Makes a photograph's sizes; if it stands in a review by now, its product is published with them. */
export async function resizePhoto(pictureId: string): Promise<void> {
  const picture = await db().picture.findUnique({ where: { id: pictureId } });
  if (picture && picture.widths.length === 0) {
    const body = await readObject(original(pictureId));
    if (!body) throw new AppError('unavailable', { message: `${original(pictureId)} is not in storage` });
    const widths = [...WIDTHS.filter((width) => width < picture.width), picture.width].slice(0, WIDTHS.length);
    await storePictureSizes(pictureId, body, widths);
    if (!(await noteWidths(pictureId, widths))) return erasePhoto(pictureId);
  }
  await deleteObjects([original(pictureId)]);
}

/** False if the photograph was discarded meanwhile. */
async function noteWidths(pictureId: string, widths: number[]): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // Whoever is putting it into a review at this moment comes before or after: one of the two publishes both.
    await tx.$queryRaw`SELECT 1 FROM review_photo WHERE picture_id = ${pictureId} FOR UPDATE`;
    const photo = await tx.reviewPhoto.findUnique({ where: { pictureId }, include: { review: true } });
    if (!photo) return false;
    await tx.picture.update({ where: { id: pictureId }, data: { widths } });
    if (photo.review) await addToOutbox(tx, 'product.publish', { productId: photo.review.productId });
    return true;
  });
}

/** Takes a photograph that was discarded out of storage and out of the edges. */
export async function erasePhoto(pictureId: string): Promise<void> {
  if (await db().picture.findUnique({ where: { id: pictureId } })) return;
  await deleteObjects([original(pictureId)]);
  await deleteFolder(pictureFolder(pictureId));
  await purgeEdge([surrogateKeys.picture(pictureId)]);
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
