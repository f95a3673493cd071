import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { averageColor } from '#lib/platform/images.ts';
import { hasObject, putObject } from '#lib/platform/storage/objects.ts';
import { pictureFolder, storePictureSizes } from '#lib/platform/storage/pictures.ts';

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
  const last = `${pictureFolder(id)}og.jpg`;
  if (!(await hasObject(last))) {
    await storePictureSizes(id, original, widths);
    await putObject(last, await drawLinkPreview(original), 'image/jpeg');
  }
  return { id, width, height, widths, color: await averageColor(original) };
}

/** 1200 × 630; a square picture stands on its own background colour. */
async function drawLinkPreview(original: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(original).metadata();
  const isWide = width / height > 1.5;
  const corner = await sharp(original).extract({ left: 0, top: 0, width: 8, height: 8 }).resize(1, 1).raw().toBuffer();
  const background = { r: corner[0] ?? 0, g: corner[1] ?? 0, b: corner[2] ?? 0 };
  return sharp(original)
    .resize({ width: 1200, height: 630, fit: isWide ? 'cover' : 'contain', background })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
