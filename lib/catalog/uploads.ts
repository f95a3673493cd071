import { randomBytes } from 'node:crypto';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { AppError } from '#lib/platform/errors.ts';
import { readUpload } from '#lib/platform/images.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { deleteFolder, deleteObjects, putObject, readObject } from '#lib/platform/storage/objects.ts';
import { drawLinkPreview, pictureFolder, storeLinkPreview, storePictureSizes } from '#lib/platform/storage/pictures.ts';
import { surrogateKeys } from './surrogate-keys.ts';

/**
 * Pictures that people send, of products and for reviews: the original is kept where no address leads to, a worker makes the
 * sizes, and then the original goes.
 */

/** Widths (pixels) for a thumbnail, for a card, and for the whole screen. */
const WIDTHS = [320, 640, 1280];
/** What the sizes are made of; not to be had from outside. */
const original = (pictureId: string) => `originals/${pictureId}.webp`;

/** The widths that a picture gets: none wider than it is. */
export function plannedWidths(width: number): number[] {
  return [...WIDTHS.filter((planned) => planned < width), width].slice(0, WIDTHS.length);
}

export type StoredUpload = { id: string; width: number; height: number; color: string };

/**
 * Keeps a picture that somebody sent; `note` writes down in the same transaction what it is for. @throws AppError of `readUpload`
 */
export async function storeUpload(
  bytes: Uint8Array,
  note: (tx: DbOrTransaction, pictureId: string) => Promise<unknown>,
): Promise<StoredUpload> {
  const { bytes: body, width, height, color } = await readUpload(bytes);
  const id = randomBytes(12).toString('hex');
  await putObject(original(id), body, 'image/webp');
  await db().$transaction(async (tx) => {
    await tx.picture.create({ data: { id, width, height, widths: [], color } });
    await note(tx, id);
    await addToOutbox(tx, 'photo.resize', { pictureId: id });
  });
  return { id, width, height, color };
}

/** Keeps a picture for a product: one that is in none after a day goes. @throws AppError of `readUpload` */
export function storeProductPicture(bytes: Uint8Array): Promise<StoredUpload> {
  return storeUpload(bytes, (tx, pictureId) => tx.productUpload.create({ data: { pictureId } }));
}

/** Makes a picture's sizes, noting each as it is there; then every product that shows it is published with them. May run twice. */
export async function resizeUpload(pictureId: string): Promise<void> {
  const picture = await db().picture.findUnique({ where: { id: pictureId } });
  const planned = picture ? plannedWidths(picture.width) : [];
  const isFor = (await db().productUpload.count({ where: { pictureId } })) > 0 ? 'product' : 'review';
  if (picture && picture.widths.length < planned.length) {
    const body = await readObject(original(pictureId));
    if (!body) throw new AppError('unavailable', { message: `${original(pictureId)} is not in storage` });
    if (isFor === 'product') await storeLinkPreview(pictureId, await drawLinkPreview(body));
    for (const [index, width] of planned.entries()) {
      await storePictureSizes(pictureId, body, [width]);
      if (!(await noteWidths(pictureId, planned, index + 1))) return eraseUpload(pictureId);
    }
  }
  await deleteObjects([original(pictureId)]);
}

/** False if the picture was discarded meanwhile. */
async function noteWidths(pictureId: string, planned: number[], done: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // Whoever is putting it into a review or a product at this moment comes before or after: one of the two publishes both.
    await tx.$queryRaw`SELECT 1 FROM review_photo WHERE picture_id = ${pictureId} FOR UPDATE`;
    const [picture] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM picture WHERE id = ${pictureId} FOR UPDATE`;
    if (!picture) return false;
    await tx.picture.update({ where: { id: pictureId }, data: { widths: planned.slice(0, done) } });
    if (done < planned.length) return true;
    const shown = await tx.productPicture.findMany({ where: { pictureId }, select: { productId: true } });
    const reviewed = await tx.review.findMany({
      where: { photos: { some: { pictureId } } },
      select: { productId: true },
    });
    const ids = new Set([...shown, ...reviewed].map(({ productId }) => productId));
    for (const productId of ids) await addToOutbox(tx, 'product.publish', { productId });
    return true;
  });
}

/** Takes a picture that was discarded out of storage and out of the edges. May run twice. */
export async function eraseUpload(pictureId: string): Promise<void> {
  if (await db().picture.findUnique({ where: { id: pictureId } })) return;
  await deleteObjects([original(pictureId)]);
  await deleteFolder(pictureFolder(pictureId));
  await purgeEdge([surrogateKeys.picture(pictureId)]);
}

/** At a time, so that no transaction takes long; the next sweep takes the rest. */
const SWEPT_AT_ONCE = 200;

/** Discards what was sent for a product a day ago or more and stands in none, nor in a draft. Answers how many. */
export async function sweepProductUploads(): Promise<number> {
  return db().$transaction(async (tx) => {
    const candidates = await findUnused(tx, null);
    if (candidates.length === 0) return 0;
    // Who puts one into a product holds it: by now that is committed, and seen by a second look.
    await tx.$queryRaw`SELECT 1 FROM picture WHERE id = ANY(${candidates}::text[]) ORDER BY id FOR UPDATE`;
    const unused = await findUnused(tx, candidates);
    await tx.picture.deleteMany({ where: { id: { in: unused } } });
    for (const pictureId of unused) await addToOutbox(tx, 'photo.erase', { pictureId });
    return unused.length;
  });
}

async function findUnused(tx: DbOrTransaction, among: string[] | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT picture_id AS id FROM product_upload u
    WHERE created_at < now() - interval '1 day' AND (${among}::text[] IS NULL OR picture_id = ANY(${among}))
      AND NOT EXISTS (SELECT 1 FROM product_picture p WHERE p.picture_id = u.picture_id)
      AND NOT EXISTS (SELECT 1 FROM product_draft d WHERE d.form -> 'pictures' @> jsonb_build_array(jsonb_build_object('pictureId', u.picture_id)))
    ORDER BY picture_id LIMIT ${SWEPT_AT_ONCE}`;
  return rows.map(({ id }) => id);
}
