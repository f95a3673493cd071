import type { FaceCode } from './schema.ts';

/** A letter's outline in ems, y upwards; quadratic curves, as the faces have them. */
export type OutlineCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z'];
export type Letter = { readonly advance: number; readonly outline: readonly OutlineCommand[] };

/** A letter and how far its origin is from the beginning of the text, in ems. */
export type PlacedLetter = { letter: Letter; x: number };

/** A script face whose outlines are known. Everything is in ems: what a letter measures at size 1. */
export type Face = {
  /** Of an x: what makes letters legible. */
  readonly xHeight: number;
  /** Whether it has a grapheme, as one letter. */
  has(grapheme: string): boolean;
  /** Places a text by advances, kerning and ligatures; graphemes that it lacks are left out. */
  place(text: string): { letters: PlacedLetter[]; width: number };
};

export type Faces = Readonly<Record<FaceCode, Face>>;

/** The files that a face is made of: Latin, and the letters of Europe's other Latin languages. */
export const faceParts = ['latin', 'latin-ext'] as const;

/** The bold ones where a face has several: a piping nozzle is no pen. */
export const faceWeights: Record<FaceCode, number> = {
  pacifico: 400,
  'dancing-script': 700,
  'great-vibes': 400,
  caveat: 700,
};

/** What people see as one letter, however many code points it has. */
export function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) => segment);
}
let segmenter: Intl.Segmenter | undefined;
