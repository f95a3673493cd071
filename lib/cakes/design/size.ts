import type { CakeDesign } from './schema.ts';

/** Real measures of a cake, in millimetres. */

/** Of a round cake of one tier. */
const diameters: Record<CakeDesign['servings'], number> = {
  6: 160,
  8: 180,
  10: 200,
  12: 220,
  16: 240,
  20: 260,
  24: 280,
  30: 300,
  40: 340,
};

/** How wide each tier is, from the bottom up, next to a cake of one tier for as many people. */
const tierWidths: Record<CakeDesign['tiers'], readonly number[]> = {
  1: [1],
  2: [0.92, 0.6],
  3: [0.9, 0.65, 0.4],
};
const tierHeights: Record<CakeDesign['tiers'], number> = { 1: 95, 2: 90, 3: 85 };

/** A square and a heart hold as much as the round cake. */
const shapeWidths: Record<CakeDesign['shape'], number> = { round: 1, square: 0.89, heart: 1.12 };

/** From side to side, and how high it is. */
export type TierSize = { width: number; height: number };

/** From the bottom up. */
export function tierSizes({ servings, shape, tiers }: Pick<CakeDesign, 'servings' | 'shape' | 'tiers'>): TierSize[] {
  return tierWidths[tiers].map((share) => ({
    width: Math.round(diameters[servings] * share * shapeWidths[shape]),
    height: tierHeights[tiers],
  }));
}
