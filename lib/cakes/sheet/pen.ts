import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** PDF counts in points. */
export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

export const ink = { text: '#2b1d14', muted: '#7a6757', line: '#d9cab5', alarm: '#a02648', paper: '#fbf6ee' } as const;

/** Stands for a sign that the print-out's letters lack: emoji, other scripts. */
const UNKNOWN = '[?]';
/** Files of each weight: the first that has a letter writes it. */
const parts = ['latin', 'latin-ext'] as const;
const weights = { normal: 400, bold: 700 } as const;
type Weight = keyof typeof weights;

type Style = { size: number; weight?: Weight; color?: string; align?: 'left' | 'right' | 'center' };
type Box = { x: number; y: number; width: number };

/** Writes on a document in the bakery's own letters, which it carries with it. */
export type Pen = {
  doc: PDFKit.PDFDocument;
  /**
   * Writes from a box's top left, in as many lines as it takes. Answers where it ends (y). What comes from outside is set to
   * the left: only a text of one font file can stand elsewhere.
   */
  write(text: string, box: Box, style: Style): number;
};

/** A document without a page yet. @throws if the letters' files are away */
export function openPen(info: { Title: string }): Pen {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, info: { ...info, Author: 'Levain' } });
  for (const weight of Object.keys(weights) as Weight[]) {
    for (const part of parts) doc.registerFont(`${weight}-${part}`, readFont(weight, part));
  }
  const has = (letter: string, weight: Weight, part: string) => {
    const { font } = (doc.font(`${weight}-${part}`) as unknown as { _font: EmbeddedFont })._font;
    return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  };
  const write: Pen['write'] = (
    text,
    { x, y, width },
    { size, weight = 'normal', color = ink.text, align = 'left' },
  ) => {
    const runs = runsOf(text, (letter) => parts.find((part) => has(letter, weight, part)) ?? null);
    doc.fontSize(size).fillColor(color);
    for (const [at, run] of runs.entries()) {
      doc.font(`${weight}-${run.part}`);
      const options = { width, align, lineGap: size * 0.18, continued: at < runs.length - 1 };
      if (at === 0) doc.text(run.text, x, y, options);
      else doc.text(run.text, options);
    }
    return runs.length === 0 ? y : doc.y;
  };
  return { doc, write };
}

/** What pdfkit has of an embedded font; its types know nothing of it. */
type EmbeddedFont = { font: { hasGlyphForCodePoint(codePoint: number): boolean } };

type Run = { part: (typeof parts)[number]; text: string };

/** A text in pieces of one font file each. */
function runsOf(text: string, partOf: (letter: string) => Run['part'] | null): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC').replace(/\r\n?/g, '\n')) {
    if (/^\p{Default_Ignorable_Code_Point}$/u.test(letter)) continue;
    const last = runs.at(-1);
    const isSpace = /^\s$/.test(letter);
    const part = isSpace ? (last?.part ?? 'latin') : partOf(letter);
    const piece = isSpace || part ? letter : UNKNOWN;
    // A word in another script is one mark, not one for each letter.
    if (piece === UNKNOWN && last?.text.endsWith(UNKNOWN)) continue;
    if (last && last.part === (part ?? 'latin')) last.text += piece;
    else runs.push({ part: part ?? 'latin', text: piece });
  }
  return runs;
}

function readFont(weight: Weight, part: string): Buffer {
  const name = `instrument-sans-${part}-${weights[weight]}-normal.woff`;
  return readFileSync(join(process.cwd(), 'node_modules/@fontsource/instrument-sans/files', name));
}
