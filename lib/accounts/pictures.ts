import sharp from 'sharp';
import { readUpload } from '#lib/platform/images.ts';

/** The side (pixels) of the square that is kept of what somebody uploads. */
const SIDE = 512;

/** The middle square of a picture that somebody sent, as WebP. @throws AppError `invalid` or `too-large` */
export async function squareOf(file: Uint8Array): Promise<Buffer> {
  const { bytes } = await readUpload(file);
  return sharp(bytes).resize({ width: SIDE, height: SIDE, fit: 'cover' }).webp({ quality: 90 }).toBuffer();
}

/** A smaller square of one of ours. */
export function shrink(square: Buffer, width: number): Promise<Buffer> {
  return sharp(square).resize({ width }).webp({ quality: 82 }).toBuffer();
}
