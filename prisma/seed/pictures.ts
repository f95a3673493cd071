import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { averageColor } from '#lib/platform/images.ts';
import { hasObject } from '#lib/platform/storage/objects.ts';
import {
  drawLinkPreview,
  linkPreviewKey,
  storeLinkPreview,
  storePictureSizes,
} from '#lib/platform/storage/pictures.ts';

export type StoredPicture = { id: string; width: number; height: number; widths: number[]; color: string };

const SQUARE_WIDTHS = [320, 480, 640, 960];
const CLOSE_UP_WIDTHS = [320, 600];
const WIDE_WIDTHS = [640, 960, 1280, 1920];
/** Part of a square photograph that its close-up shows, in pixels of 1000. */
const CLOSE_UP = { left: 200, top: 200, width: 600, height: 600 };
/** Raise it when sizes or qualities change: pictures then get new names. */
const RECIPE = 1;

const photo = (name: string) => fileURLToPath(new URL(`./photos/${name}.webp`, import.meta.url));

/** Stores a product's photograph and a close-up of it in all sizes. Skips what storage has already. */
export async function storeProductPictures(slug: string): Promise<StoredPicture[]> {
  const original = await readFile(photo(slug));
  const closeUp = await sharp(original).extract(CLOSE_UP).webp({ quality: 95 }).toBuffer();
  return [await storePicture(original, SQUARE_WIDTHS), await storePicture(closeUp, CLOSE_UP_WIDTHS)];
}

export async function storeHero(name: string): Promise<StoredPicture> {
  return storePicture(await readFile(photo(name)), WIDE_WIDTHS);
}

async function storePicture(original: Buffer, widths: number[]): Promise<StoredPicture> {
  const id = createHash('sha256').update(`${RECIPE}`).update(original).digest('hex').slice(0, 24);
  const { width, height } = await sharp(original).metadata();
  // Written last, so it tells that all the others are there.
  if (!(await hasObject(linkPreviewKey(id)))) {
    await storePictureSizes(id, original, widths);
    await storeLinkPreview(id, await drawLinkPreview(original));
  }
  return { id, width, height, widths, color: await averageColor(original) };
}
