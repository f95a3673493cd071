import { type Font, type Glyph, parse } from 'opentype.js/dist/opentype.mjs';
import { type Face, graphemesOf, type Letter, type OutlineCommand, type PlacedLetter } from './faces.ts';

/**
 * A face from its font files (woff), the first of which that has a letter draws it. Glyph by glyph rather than by
 * opentype.js's own layout: that one knows no contextual substitutions of these faces and throws at them.
 * @throws Error for bytes that are no font
 */
export function parseFace(files: readonly ArrayBuffer[]): Face {
  const parts = files.map(parsePart);
  const first = parts[0];
  if (!first) throw new Error('a face has at least one file');
  const find = (grapheme: string) => findGlyph(parts, grapheme);
  return {
    xHeight: first.xHeight,
    has: (grapheme) => find(grapheme) !== null,
    place: (text) => placeGlyphs(joinLigatures(graphemesOf(text).flatMap((grapheme) => find(grapheme) ?? []))),
  };
}

type Part = {
  font: Font;
  xHeight: number;
  /** Longest first. */
  ligatures: { sub: number[]; by: number }[];
  letters: Map<number, Letter>;
};
type Found = { part: Part; index: number };

function parsePart(file: ArrayBuffer): Part {
  const font = parse(file);
  const ligatures = font.substitution.getLigatures('liga', 'latn') ?? [];
  return {
    font,
    xHeight: font.tables.os2.sxHeight / font.unitsPerEm,
    ligatures: ligatures.toSorted((a, b) => b.sub.length - a.sub.length),
    letters: new Map(),
  };
}

function findGlyph(parts: readonly Part[], grapheme: string): Found | null {
  // Marks that do not compose with their letter would have to be placed by hand.
  if (Array.from(grapheme).length !== 1) return null;
  for (const part of parts) {
    const index = part.font.charToGlyphIndex(grapheme);
    if (index > 0) return { part, index };
  }
  return null;
}

function joinLigatures(found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (let at = 0; at < found.length; at++) {
    const one = found[at] as Found;
    const ligature = one.part.ligatures.find(({ sub }) =>
      sub.every((index, offset) => found[at + offset]?.part === one.part && found[at + offset]?.index === index),
    );
    joined.push(ligature ? { part: one.part, index: ligature.by } : one);
    if (ligature) at += ligature.sub.length - 1;
  }
  return joined;
}

function placeGlyphs(found: readonly Found[]): { letters: PlacedLetter[]; width: number } {
  let x = 0;
  const letters = found.map(({ part, index }, at) => {
    const next = found[at + 1];
    const letter = letterOf(part, index);
    const placed = { letter, x };
    x += letter.advance + (next?.part === part ? kerningOf(part, index, next.index) : 0);
    return placed;
  });
  return { letters, width: x };
}

function kerningOf({ font }: Part, left: number, right: number): number {
  return font.getKerningValue(font.glyphs.get(left), font.glyphs.get(right)) / font.unitsPerEm;
}

function letterOf({ font, letters }: Part, index: number): Letter {
  const known = letters.get(index);
  if (known) return known;
  const glyph = font.glyphs.get(index);
  const letter = { advance: glyph.advanceWidth / font.unitsPerEm, outline: outlineOf(glyph, font.unitsPerEm) };
  letters.set(index, letter);
  return letter;
}

function outlineOf({ path }: Glyph, unitsPerEm: number): OutlineCommand[] {
  const outline: OutlineCommand[] = [];
  let [fromX, fromY] = [0, 0];
  for (const command of path.commands) {
    if (command.type === 'C') throw new Error('cubic outlines: not a TrueType font');
    if (command.type === 'Z') {
      outline.push(['Z']);
      continue;
    }
    const [x, y] = [command.x / unitsPerEm, command.y / unitsPerEm];
    // Where two curves meet the parser leaves a line of no length.
    const isNothing = command.type === 'L' && x === fromX && y === fromY;
    if (command.type === 'Q') outline.push(['Q', command.x1 / unitsPerEm, command.y1 / unitsPerEm, x, y]);
    else if (!isNothing) outline.push([command.type, x, y]);
    [fromX, fromY] = [x, y];
  }
  return outline;
}
