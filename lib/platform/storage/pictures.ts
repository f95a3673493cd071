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
