import { type Face, type Faces, graphemesOf, type PlacedLetter } from './faces.ts';
import { type Ground, groundFor } from './ground.ts';
import type { CakeDesign } from './schema.ts';
import { isBlank, isWritable } from './text.ts';

/**
 * Where the letters of an inscription go, in real millimetres. On top they stand on the tier's plane, whose middle is 0
 * (x to the right, y to the back); on the front on its unrolled side, whose middle is 0 (x along the edge, y up from
 * the tier's foot).
 */
export type InscriptionLayout = {
  /** Whether all of it can be piped; without a text too. */
  fits: boolean;
  /** Graphemes that the face lacks, each once: emoji, other scripts. They are left out of the lines. */
  missing: string[];
  /** Its own lines, without a word broken, are more than there is height for. */
  isTooHigh: boolean;
  /** Of a line of the face, in mm: what a letter's ems are multiplied by. */
  size: number;
  lines: InscriptionLine[];
  /** The tier that bears it, counted from the bottom. */
  tier: number;
};
export type InscriptionLine = {
  text: string;
  letters: PlacedLetter[];
  /** In mm, at this size. */
  width: number;
  /** What there would be for it at most, in mm. */
  room: number;
  /** Of the middle of its baseline. */
  y: number;
  /** Of the baseline, for a curved line: > 0 when its ends hang down, < 0 when they rise. */
  radius: number | null;
};

/** An x below that closes up under any nozzle; above that it would be no inscription but a poster. In mm. */
export const SMALLEST_X_HEIGHT = 4.5;
const LARGEST_X_HEIGHT = 14;
/** How much smaller it is tried next. */
const STEP = 0.97;
const MOST_LINES = 6;

export function layOutInscription(design: CakeDesign, faces: Faces): InscriptionLayout {
  const { text, face: code } = design.inscription;
  const face = faces[code];
  const ground = groundFor(design);
  const graphemes = graphemesOf(text.replace(/\r\n?/g, '\n')).filter((one) => /\s/.test(one) || !isBlank(one));
  const missing = [...new Set(graphemes.filter((one) => !isBlank(one) && !(face.has(one) && isWritable(one))))];
  const paragraphs = graphemes
    .join('')
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
  const told = { missing, tier: ground.tier };
  const smallest = SMALLEST_X_HEIGHT / face.xHeight;
  const pen = { face, ground, widths: new Map<string, number>() };
  for (let size = LARGEST_X_HEIGHT / face.xHeight; size >= smallest; size *= STEP) {
    const lines = layOut(paragraphs, { ...pen, size });
    if (lines) return { ...told, fits: missing.length === 0, isTooHigh: false, size, lines };
  }
  const least = { ...pen, size: smallest };
  const isTooHigh = paragraphs.length > MOST_LINES || heightOf(least, paragraphs.length) > spaceOf(least);
  return { ...told, fits: false, isTooHigh, size: smallest, lines: squeeze(paragraphs, least) };
}

type Pen = {
  face: Face;
  size: number;
  ground: Ground;
  /** Of lines that were tried, in ems. */
  widths: Map<string, number>;
};

const ASCENT = 2;
const DESCENT = 0.8;

/** Words in lines as they come, on as few lines as will do; null when they do not fit at this size. */
function layOut(paragraphs: readonly string[][], pen: Pen): InscriptionLine[] | null {
  for (let count = paragraphs.length; count <= MOST_LINES; count++) {
    const lines = fill(paragraphs, pen, count);
    if (lines) return lines;
  }
  return null;
}

function fill(paragraphs: readonly string[][], pen: Pen, count: number): InscriptionLine[] | null {
  const places = placesFor(pen, count);
  if (!places) return null;
  const lines: InscriptionLine[] = [];
  for (const words of paragraphs) {
    let rest = words;
    while (rest.length > 0) {
      const place = places[lines.length];
      if (!place) return null;
      let taken = rest.length;
      while (taken > 0 && widthOf(pen, rest.slice(0, taken)) > place.room) taken--;
      if (taken === 0) return null;
      lines.push(lineOf(pen, rest.slice(0, taken), place));
      rest = rest.slice(taken);
    }
  }
  const widest = Math.max(0, ...lines.map(({ width }) => width));
  return lines.length === count && heightOf(pen, count) + pen.ground.sag(widest) <= spaceOf(pen) ? lines : null;
}

/** Each paragraph on its own line, however much too long: so that the picture shows what is wrong. */
function squeeze(paragraphs: readonly string[][], pen: Pen): InscriptionLine[] {
  const places = placesFor(pen, paragraphs.length, true) ?? [];
  return paragraphs.flatMap((words, at) => (places[at] ? lineOf(pen, words, places[at]) : []));
}

type Place = Pick<InscriptionLine, 'room' | 'y' | 'radius'>;

function placesFor(pen: Pen, count: number, anyway = false): Place[] | null {
  const { ground } = pen;
  const xHeight = pen.size * pen.face.xHeight;
  const height = heightOf(pen, count);
  if (height > spaceOf(pen) && !anyway) return null;
  const first = (ground.low + ground.high + height) / 2 - ASCENT * 0.8 * xHeight;
  return Array.from({ length: count }, (_, at) => {
    const below = at * leadingOf(pen);
    const radius = ground.radiusAt(below);
    return { y: first - below, radius, room: ground.roomAt(first - below, radius, xHeight) };
  });
}

const heightOf = ({ size, face }: Pen, count: number) =>
  (count - 1) * leadingOf({ size, face }) + (ASCENT * 0.8 + DESCENT) * size * face.xHeight;
/** Tails and capitals are long in faces whose x is small. */
const leadingOf = ({ size, face }: Pick<Pen, 'size' | 'face'>) => size * (0.62 + 1.65 * face.xHeight);
const spaceOf = ({ ground }: Pen) => ground.high - ground.low;

function widthOf({ face, size, widths }: Pen, words: readonly string[]): number {
  const text = words.join(' ');
  const ems = widths.get(text) ?? face.place(text).width;
  widths.set(text, ems);
  return ems * size;
}

function lineOf({ face, size }: Pen, words: readonly string[], place: Place): InscriptionLine {
  const text = words.join(' ');
  const { letters, width } = face.place(text);
  return { text, letters, width: width * size, ...place };
}
