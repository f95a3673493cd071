import { lineOutline } from '../design/draw/letters.ts';
import { outlineOf } from '../design/draw/outline.ts';
import type { Faces } from '../design/faces.ts';
import { type InscriptionLayout, layOutInscription } from '../design/inscription.ts';
import { tierSizes } from '../design/size.ts';
import { addHeading, MARGIN } from './heading.ts';
import { ink, mm, type Pen } from './pen.ts';
import type { Sheet } from './schema.ts';
import { inOneLine } from './words.ts';

/** Sheets that the bakery's printer takes, in points. */
const papers = [
  { name: 'A4', size: [mm(210), mm(297)] },
  { name: 'A4 on its side', size: [mm(297), mm(210)] },
  { name: 'A3 on its side', size: [mm(420), mm(297)] },
] as const;
/** What heading and scale bar take (mm). */
const FURNITURE = 62;

/** The inscription as outlines, exactly as large as it is piped: to be laid under acetate, or pricked through. */
export function addTemplatePage(pen: Pen, sheet: Sheet, faces: Faces): void {
  const { design } = sheet;
  const layout = layOutInscription(design, faces);
  if (layout.lines.length === 0) return;
  const { doc, write } = pen;
  const extent = extentOf(layout);
  const paper = papers.find(({ size: [width, height] }) => isOn(extent, width, height)) ?? papers[2];
  doc.addPage({ size: [...paper.size], margin: 0 });
  const top = addHeading(pen, sheet, `Template, full size: print on ${paper.name} at 100 %`);
  const bottom = doc.page.height - MARGIN - mm(16);
  doc.save();
  doc.rect(0, top - mm(2), doc.page.width, bottom - top).clip();
  // From here on a unit is a millimetre; the middle of what is written is in the middle of the page.
  doc.translate(doc.page.width / 2, (top + bottom) / 2).scale(mm(1));
  doc.translate(0, (extent.low + extent.high) / 2);
  if (design.inscription.place === 'top') addEdge(pen, sheet);
  else addBaseline(pen, layout);
  for (const line of layout.lines) {
    doc.path(lineOutline(line, layout.size, (x, y) => [x, -y])).lineWidth(0.25);
    doc.fillAndStroke('#efe3d2', ink.text);
  }
  doc.restore();
  addScaleBar(pen, bottom + mm(6));
  const width = doc.page.width - 2 * MARGIN - mm(115);
  write(`“${inOneLine(design.inscription.text)}”`, { x: MARGIN + mm(115), y: bottom + mm(3), width }, { size: 10 });
}

type Extent = { width: number; low: number; high: number };

/** How much room it takes on the cake (mm), with what stands out above and below. */
function extentOf({ lines, size }: InscriptionLayout): Extent {
  const bends = lines.map(({ width, radius }) => (radius === null ? 0 : (width * width) / (8 * Math.abs(radius))));
  const ys = lines.map(({ y }) => y);
  return {
    width: Math.max(...lines.map(({ width }) => width)),
    low: Math.min(...ys) - size * 0.4 - Math.max(...bends),
    high: Math.max(...ys) + size * 0.9 + Math.max(...bends),
  };
}

function isOn({ width, low, high }: Extent, pageWidth: number, pageHeight: number): boolean {
  return mm(width) <= pageWidth - 2 * MARGIN && mm(high - low + FURNITURE) <= pageHeight;
}

/** The edge of the tier that bears it, and its middle, to lay the template straight. */
function addEdge({ doc }: Pen, { design }: Sheet): void {
  const { width } = tierSizes(design).at(-1) ?? { width: 0 };
  const [first, ...rest] = outlineOf(design.shape, width).points;
  if (!first) return;
  doc.moveTo(first.x, -first.y);
  for (const { x, y } of rest) doc.lineTo(x, -y);
  doc.closePath().lineWidth(0.35).dash(3, { space: 2 }).stroke(ink.muted).undash();
  doc.moveTo(-4, 0).lineTo(4, 0).moveTo(0, -4).lineTo(0, 4).lineWidth(0.25).stroke(ink.muted);
}

/** The foot of the cake's side. */
function addBaseline({ doc }: Pen, { lines }: InscriptionLayout): void {
  const reach = Math.max(...lines.map(({ width }) => width)) / 2;
  doc.moveTo(-reach, 0).lineTo(reach, 0).lineWidth(0.35).dash(3, { space: 2 }).stroke(ink.muted).undash();
  doc.moveTo(0, -3).lineTo(0, 3).lineWidth(0.25).stroke(ink.muted);
}

/** Ten centimetres, to see whether the printer has kept the size. */
function addScaleBar({ doc, write }: Pen, y: number): void {
  for (let centimetre = 0; centimetre < 10; centimetre++) {
    doc.rect(MARGIN + mm(centimetre * 10), y, mm(10), mm(2)).lineWidth(0.5);
    if (centimetre % 2 === 0) doc.fillAndStroke(ink.text, ink.text);
    else doc.stroke(ink.text);
  }
  const told = 'This bar is 100 mm long. If yours is not, print again at 100 %.';
  write(told, { x: MARGIN, y: y + mm(3), width: mm(112) }, { size: 8, color: ink.muted });
}
