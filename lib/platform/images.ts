import sharp from 'sharp';
import { AppError } from './errors.ts';
import { UPLOAD_LIMITS } from './schema.ts';

/** A side shorter than this (pixels) is no picture of anything. */
const SHORTEST_SIDE = 16;
/** Longest side (pixels) that is kept of what people send. */
const LONGEST_SIDE = 2000;

/** By what the bytes are, whatever the file is called; AVIF is a kind of HEIF. */
const formats = ['jpeg', 'png', 'webp', 'heif'];

/** A picture that somebody sent, made anew as WebP: upright, in sRGB, with nothing of what came with it. */
export type Upload = { bytes: Buffer; width: number; height: number; color: string };

/**
 * Reads a picture that a stranger sent: JPEG, PNG, WebP or AVIF. Only its pixels are kept, so places, names and whatever
 * else is hidden in the file are gone. @throws AppError `too-large`, and `invalid` (`picture-unreadable`) if it is no picture
 */
export async function readUpload(bytes: Uint8Array): Promise<Upload> {
  if (bytes.byteLength > UPLOAD_LIMITS.bytes) {
    throw tooLarge(`${bytes.byteLength} bytes`);
  }
  try {
    const image = sharp(bytes, { limitInputPixels: UPLOAD_LIMITS.pixels, failOn: 'error' });
    const { format, compression, width, height } = await image.metadata();
    if (Math.min(width, height) < SHORTEST_SIDE) throw new Error(`it is ${width} × ${height}`);
    if (!formats.includes(format) || (format === 'heif' && compression !== 'av1')) throw new Error(`it is ${format}`);
    const { data, info } = await image
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height, color: await averageColor(data) };
  } catch (cause) {
    // A small file can unpack into a huge picture: sharp refuses it by its header.
    if (cause instanceof Error && cause.message.includes('pixel limit')) throw tooLarge(cause.message);
    const reason = 'picture-unreadable';
    throw new AppError('invalid', { message: `no picture that we read: ${cause}`, reason, cause });
  }
}

function tooLarge(message: string): AppError {
  return new AppError('too-large', { message, reason: 'picture-too-large' });
}

/** `#rrggbb`, to be painted where the picture will be. */
export async function averageColor(image: Buffer): Promise<string> {
  const [r = 0, g = 0, b = 0] = await sharp(image).flatten({ background: '#ffffff' }).resize(1, 1).raw().toBuffer();
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
