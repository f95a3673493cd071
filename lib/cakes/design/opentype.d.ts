/**
 * As much of opentype.js 2 as the faces need; the package brings no types. Its ES module is named outright: what
 * Node finds by the package's name exports nothing that it can see.
 */
declare module 'opentype.js/dist/opentype.mjs' {
  type PathCommand =
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: 'Z' };
  type Glyph = { index: number; advanceWidth: number; path: { commands: PathCommand[] } };
  type Ligature = { sub: number[]; by: number };
  type Font = {
    unitsPerEm: number;
    tables: { os2: { sxHeight: number } };
    glyphs: { get(index: number): Glyph };
    /** 0 is the glyph for what the font lacks.
     */
    charToGlyphIndex(character: string): number;
    /** In font units; by GPOS, or by the `kern` table.
     */
    getKerningValue(left: Glyph, right: Glyph): number;
    substitution: { getLigatures(feature: string, script: string): Ligature[] };
  };
  /** @throws Error for bytes that are no font
   */
  export function parse(buffer: ArrayBuffer): Font;
}
