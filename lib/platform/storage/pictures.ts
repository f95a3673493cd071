import sharp from 'sharp';
import { putObject } from './objects.ts';

/**
 * Every picture of the shop is kept as `pictures/<id>/<width>.<format>`, in AVIF and WebP: what `components/ui/picture.tsx`
 * asks for. Here they are made; storing the same again changes nothing.
 */
export async function storePictureSizes(id: string, original: Buffer, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    const resized = sharp(original).resize({ width });
    const [avif, webp] = await Promise.all([
      resized.clone().avif({ quality: 58, effort: 1 }).toBuffer(),
      resized.clone().webp({ quality: 80 }).toBuffer(),
    ]);
    await putObject(`${pictureFolder(id)}${width}.avif`, avif, 'image/avif');
    await putObject(`${pictureFolder(id)}${width}.webp`, webp, 'image/webp');
  }
}

export function pictureFolder(id: string): string {
  return `pictures/${id}/`;
}

export const linkPreviewKey = (id: string) => `${pictureFolder(id)}og.jpg`;

export function storeLinkPreview(id: string, preview: Buffer): Promise<void> {
  return putObject(linkPreviewKey(id), preview, 'image/jpeg');
}

/** 1200 × 630; a square picture stands on its own background colour. */
export async function drawLinkPreview(original: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(original).metadata();
  const isWide = width / height > 1.5;
  const corner = await sharp(original).extract({ left: 0, top: 0, width: 8, height: 8 }).resize(1, 1).raw().toBuffer();
  const background = { r: corner[0] ?? 0, g: corner[1] ?? 0, b: corner[2] ?? 0 };
  return sharp(original)
    .resize({ width: 1200, height: 630, fit: isWide ? 'cover' : 'contain', background })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
