import sharp, { type Metadata } from 'sharp';
import { AppError } from '#lib/platform/errors.ts';
import { AVATAR_LIMITS } from './schema.ts';

/** The side (pixels) of the square that is kept of what somebody uploads. */
const SIDE = 512;
const formats = new Set(['jpeg', 'png', 'webp', 'heif']);

/** A bomb of pixels is refused by its header, before it is unpacked. */
const options = { limitInputPixels: AVATAR_LIMITS.pixels, failOn: 'truncated' } as const;

/**
 * The middle square of a picture, upright, in WebP, without anything else that the file said (place, camera, comments).
 * What it is, its content tells, not its name. @throws AppError `invalid` or `too-large`
 */
export async function squareOf(file: Buffer): Promise<Buffer> {
  if (file.length === 0) throw unreadable();
  const metadata = await sharp(file, options).metadata().catch(refuse);
  if (!isAllowed(metadata)) throw unreadable();
  return sharp(file, options)
    .rotate()
    .resize({ width: SIDE, height: SIDE, fit: 'cover', withoutEnlargement: false })
    .webp({ quality: 90 })
    .toBuffer()
    .catch(refuse);
}

/** A smaller square of one of ours. */
export function shrink(square: Buffer, width: number): Promise<Buffer> {
  return sharp(square).resize({ width }).webp({ quality: 82 }).toBuffer();
}

/** Of the HEIF family only AVIF: the others are patented, and sharp cannot read them. */
function isAllowed({ format, compression }: Metadata): boolean {
  return formats.has(format) && (format !== 'heif' || compression === 'av1');
}

function refuse(error: unknown): never {
  if (error instanceof Error && error.message.includes('pixel limit')) {
    throw new AppError('too-large', { message: 'too many pixels', reason: 'picture-too-large', cause: error });
  }
  throw unreadable(error);
}

function unreadable(cause?: unknown): AppError {
  return new AppError('invalid', { message: 'no picture that we can read', reason: 'picture-unreadable', cause });
}
