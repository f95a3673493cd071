import sharp from 'sharp';
import { drawCake } from '../design/draw.ts';
import type { Faces } from '../design/faces.ts';
import type { CakeDesign, View } from '../design/schema.ts';
import { proofWidths } from '../paths.ts';

/** The drawing is made once, as large as it is kept; the rest is made of its pixels. */
export async function renderPicture(
  { design, view }: { design: CakeDesign; view: View },
  faces: Faces,
): Promise<{ width: number; bytes: Uint8Array }[]> {
  const [largest] = proofWidths;
  const drawing = Buffer.from(drawCake(design, { faces, view, width: largest }));
  const { data, info } = await sharp(drawing).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const pictures = [];
  for (const width of proofWidths) {
    const picture = sharp(data, { raw }).resize({ width });
    pictures.push({ width, bytes: await picture.webp({ quality: 86, effort: 2 }).toBuffer() });
  }
  return pictures;
}
