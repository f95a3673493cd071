import { crescentOn, POSY } from './design/crescent.ts';
import { outlineOf } from './design/draw/outline.ts';
import type { CakeDesign } from './design/schema.ts';
import { tierSizes } from './design/size.ts';
import { isWrittenOn } from './design/text.ts';

/** Something that is laid, strewn or stuck on the cake: counted, weighed, or both. */
export type FinishItem = { name: string; french: string; count: number | null; grams: number | null };

/** All that is on a cake besides icing, in quantities for its size. */
export function finishFor(design: CakeDesign): FinishItem[] {
  return [...laidOn(design), ...strewnOn(design), ...candlesFor(design)];
}

type Kind = { name: string; french: string; weight?: number };
/** What one weighs (g); flowers are counted only. */
const kinds: Record<Exclude<CakeDesign['fruit'] | CakeDesign['flowers'], 'none'>, readonly Kind[]> = {
  berries: [
    { name: 'Strawberries', french: 'fraises', weight: 16 },
    { name: 'Raspberries', french: 'framboises', weight: 4 },
    { name: 'Blueberries', french: 'myrtilles', weight: 2 },
  ],
  figs: [
    { name: 'Figs, halved', french: 'figues en deux', weight: 20 },
    { name: 'Blueberries', french: 'myrtilles', weight: 2 },
  ],
  citrus: [
    { name: 'Orange slices', french: 'rondelles d’orange', weight: 14 },
    { name: 'Lemon slices', french: 'rondelles de citron', weight: 9 },
  ],
  roses: [
    { name: 'Roses, rose, large', french: 'roses, grandes' },
    { name: 'Roses, blush, small', french: 'roses pâles, petites' },
  ],
  daisies: [
    { name: 'Daisies, large', french: 'marguerites, grandes' },
    { name: 'Daisies, small', french: 'marguerites, petites' },
  ],
  lavender: [{ name: 'Lavender, sprigs', french: 'brins de lavande' }],
};

/** As many as the picture has places for, each kind in its turn. */
function laidOn(design: CakeDesign): FinishItem[] {
  const { fruit, flowers, shape } = design;
  const laid = [fruit, flowers].flatMap((kind) => (kind === 'none' ? [] : kinds[kind]));
  if (laid.length === 0) return [];
  const tiers = tierSizes(design);
  const width = tiers.at(-1)?.width ?? 0;
  const { length } = outlineOf(shape, width);
  const { places } = crescentOn({ width, length, isWritten: isWrittenOn(design, 'top') });
  // The middle of the crescent is two deep where there are several kinds.
  const all = places * (laid.length > 1 ? 1.6 : 1) + (tiers.length - 1) * POSY;
  const each = Math.max(1, Math.round(all / laid.length));
  const pieces = laid.map(({ name, french, weight }) => ({
    ...{ name, french, count: each },
    grams: weight === undefined ? null : each * weight,
  }));
  const leaves = Math.round((places + (tiers.length - 1) * POSY) / 2);
  return [...pieces, { name: 'Leaves, washed', french: 'feuilles', count: leaves, grams: null }];
}

/** g per cm of edge; of gold leaf, cm of edge per sheet. */
const STREWN = { confetti: 0.25, pearls: 0.4 };
const EDGE_PER_SHEET = 40;

function strewnOn(design: CakeDesign): FinishItem[] {
  const edge = tierSizes(design).reduce((sum, { width }) => sum + outlineOf(design.shape, width / 10).length, 0);
  switch (design.sprinkles) {
    case 'none':
      return [];
    case 'gold':
      return [
        {
          ...{ name: 'Gold leaf, sheets of 8 cm', french: 'feuilles d’or, 8 cm' },
          ...{ count: Math.ceil(edge / EDGE_PER_SHEET), grams: null },
        },
      ];
    default: {
      const grams = Math.round(edge * STREWN[design.sprinkles]);
      const name = { confetti: 'Sugar confetti', pearls: 'Sugar pearls' }[design.sprinkles];
      const french = { confetti: 'confettis en sucre', pearls: 'perles en sucre' }[design.sprinkles];
      return [{ name, french, count: null, grams }];
    }
  }
}

/** One for each digit, by its digit. */
function candlesFor({ candles }: CakeDesign): FinishItem[] {
  if (candles === null) return [];
  const digits = [...String(candles)];
  return [...new Set(digits)].map((digit) => ({
    ...{ name: `Candle, number ${digit}`, french: `bougie, chiffre ${digit}` },
    ...{ count: digits.filter((other) => other === digit).length, grams: null },
  }));
}
