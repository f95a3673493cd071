import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { drawCake } from '../design/draw.ts';
import type { Faces } from '../design/faces.ts';
import type { View } from '../design/schema.ts';
import { addFrontPage } from './front-page.ts';
import { openPen } from './pen.ts';
import { addRecipePages } from './recipe-page.ts';
import type { Sheet } from './schema.ts';
import { addTemplatePage } from './template-page.ts';

/** Of pictures on the print-out (pixels): 300 to the inch. */
const PICTURE = { table: 1250, top: 700, front: 700 } as const;

/** The baker's print-out, PDF: the cake and its wishes, what it takes, and its inscription as large as it is piped. */
export async function writeSheet(sheet: Sheet, faces: Faces): Promise<Buffer> {
  const pen = openPen({ Title: `Cake ${sheet.number}` });
  const paint = async (view: View) => {
    const width = PICTURE[view];
    return sharp(Buffer.from(drawCake(sheet.design, { faces, view, width })))
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88 })
      .toBuffer();
  };
  const pictures = { table: await paint('table'), front: await paint('front'), top: await paint('top') };
  addFrontPage(pen, sheet, pictures);
  addRecipePages(pen, sheet);
  addTemplatePage(pen, sheet, faces);
  pen.doc.end();
  return buffer(pen.doc);
}
