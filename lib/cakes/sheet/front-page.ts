import type { View } from '../design/schema.ts';
import { allergensOf } from '../recipes.ts';
import { addHeading, MARGIN } from './heading.ts';
import { ink, mm, type Pen } from './pen.ts';
import type { Sheet } from './schema.ts';
import { allergenNames, inOneLine, wordsOf } from './words.ts';

/** What the cake is: its pictures, its words, and what its shopper must not eat. */
export function addFrontPage(pen: Pen, sheet: Sheet, pictures: Record<View, Buffer>): void {
  const { doc } = pen;
  doc.addPage({ size: 'A4', margin: 0 });
  const top = addHeading(pen, sheet, 'Levain · cake of the shopper’s own design');
  const width = doc.page.width - 2 * MARGIN;
  const large = mm(pictureWidth(sheet));
  const small = (large - mm(4)) / 2;
  const right = MARGIN + large + mm(6);
  doc.image(pictures.table, MARGIN, top, { width: large });
  for (const [at, view] of (['front', 'top'] as const).entries()) {
    doc.image(pictures[view], right, top + at * (small + mm(4)), { width: small });
  }
  let y = top + large + mm(6);
  y = addAllergies(pen, sheet, { x: MARGIN, y, width });
  y = addNotes(pen, sheet, { x: MARGIN, y, width });
  addDesign(pen, sheet, { x: MARGIN, y, width });
}

/** In mm: who has written much needs the room. */
function pictureWidth({ wishes, orderNote, design }: Sheet): number {
  const letters = wishes.note.length + wishes.allergies.length + orderNote.length + design.inscription.text.length;
  if (letters < 220) return 112;
  return letters < 420 ? 90 : 66;
}

type Place = { x: number; y: number; width: number };

/** In large, and never left out: that there are none is told too. */
function addAllergies({ doc, write }: Pen, { wishes, orderNote, design }: Sheet, { x, y, width }: Place): number {
  const said = inOneLine(wishes.allergies);
  const inner = { x: x + mm(4), width: width - mm(8) };
  let end = write('ALLERGIES', { ...inner, y: y + mm(3) }, { size: 9, weight: 'bold', color: ink.alarm });
  const style = said
    ? ({ size: said.length > 80 ? 14 : 20, weight: 'bold', color: ink.alarm } as const)
    : ({ size: 13 } as const);
  const none = orderNote ? 'None were told with the cake: read what was said with the order.' : 'None were told.';
  end = write(said || none, { ...inner, y: end }, style);
  const contained = allergensOf(design)
    .map((code) => allergenNames[code])
    .join(', ');
  end = write(`This cake contains ${contained}.`, { ...inner, y: end + 2 }, { size: 11 });
  doc
    .roundedRect(x, y, width, end + mm(2) - y, 6)
    .lineWidth(said ? 2.5 : 1)
    .stroke(said ? ink.alarm : ink.line);
  return end + mm(6);
}

function addNotes({ write }: Pen, { wishes, orderNote, hasConcern }: Sheet, { x, y, width }: Place): number {
  let end = y;
  if (hasConcern) {
    const warning = 'Words to look at: please read the inscription before you pipe it.';
    end = write(warning, { x, y: end, width }, { size: 12, weight: 'bold', color: ink.alarm }) + mm(2);
  }
  for (const [title, text] of [
    ['NOTE TO THE BAKER', wishes.note],
    ['SAID WITH THE ORDER', orderNote],
  ] as const) {
    const note = inOneLine(text);
    if (note === '') continue;
    end = write(title, { x, y: end, width }, { size: 9, weight: 'bold', color: ink.muted });
    end = write(note, { x, y: end, width }, { size: note.length > 200 ? 12 : 15 }) + mm(4);
  }
  return end;
}

function addDesign({ doc, write }: Pen, { design }: Sheet, { x, y, width }: Place): void {
  const rows = wordsOf(design);
  const column = (width - mm(8)) / 2;
  const half = Math.ceil(rows.length / 2);
  for (const [side, part] of [rows.slice(0, half), rows.slice(half)].entries()) {
    let end = y;
    for (const [label, words] of part) {
      const left = x + side * (column + mm(8));
      doc
        .moveTo(left, end)
        .lineTo(left + column, end)
        .lineWidth(0.5)
        .stroke(ink.line);
      write(label, { x: left, y: end + 4, width: mm(20) }, { size: 9, color: ink.muted });
      end = write(words, { x: left + mm(20), y: end + 3, width: column - mm(20) }, { size: 11 }) + 3;
    }
  }
}
