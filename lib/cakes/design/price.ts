import type { CakeDesign } from './schema.ts';
import { isWrittenOn } from './text.ts';

/** What a design costs, and what it takes to bake it. Pure; the server works it out anew, whatever a browser says. */

/** Minor units. */
const base: Record<CakeDesign['servings'], number> = {
  6: 3200,
  8: 3900,
  10: 4600,
  12: 5300,
  16: 6800,
  20: 8200,
  24: 9600,
  30: 11_800,
  40: 15_200,
};
const perServing = {
  sponge: { vanilla: 0, chocolate: 0, lemon: 0, almond: 30, carrot: 20, 'red-velvet': 30 },
  filling: { raspberry: 20, 'pastry-cream': 0, ganache: 30, 'lemon-curd': 20, praline: 40, 'salted-caramel': 30 },
  icing: { buttercream: 0, 'whipped-cream': 0, ganache: 40, fondant: 60, naked: -20 },
} as const;
const perCake = {
  shape: { round: 0, square: 0, heart: 600 },
  border: { none: 0, shells: 400, beads: 400, rope: 500, ruffle: 700, drip: 500 },
  fruit: { none: 0, berries: 900, figs: 900, citrus: 600 },
  flowers: { none: 0, roses: 1200, daisies: 800, lavender: 800 },
  sprinkles: { none: 0, confetti: 200, pearls: 300, gold: 800 },
} as const;
const TIER = 1500;
const CANDLE = 150;
const INSCRIPTION = 500;

/** A part of the price, in the order in which it is shown; minor units, VAT included. Parts of 0 are left out. */
export type PricePart = {
  part: 'base' | keyof typeof perServing | keyof typeof perCake | 'tiers' | 'candles' | 'inscription';
  minor: number;
};

export function priceParts(design: CakeDesign): PricePart[] {
  const { servings, sponge, filling, icing, shape, border, fruit, flowers, sprinkles, tiers, candles } = design;
  const parts: PricePart[] = [
    { part: 'base', minor: base[servings] },
    { part: 'sponge', minor: servings * perServing.sponge[sponge] },
    { part: 'filling', minor: servings * perServing.filling[filling] },
    { part: 'icing', minor: servings * perServing.icing[icing] },
    { part: 'shape', minor: perCake.shape[shape] },
    { part: 'tiers', minor: (tiers - 1) * TIER },
    { part: 'border', minor: perCake.border[border] },
    { part: 'fruit', minor: perCake.fruit[fruit] },
    { part: 'flowers', minor: perCake.flowers[flowers] },
    { part: 'sprinkles', minor: perCake.sprinkles[sprinkles] },
    { part: 'candles', minor: candles === null ? 0 : CANDLE * String(candles).length },
    { part: 'inscription', minor: isWrittenOn(design) ? INSCRIPTION : 0 },
  ];
  return parts.filter(({ minor }) => minor !== 0);
}

/** Minor units, VAT included. */
export function designPrice(design: CakeDesign): number {
  return priceParts(design).reduce((sum, { minor }) => sum + minor, 0);
}

/** From the order to the counter, in hours: two days, and one more for what has to set or to be made by hand. */
export function designLeadTime({ tiers, icing, flowers, servings }: CakeDesign): number {
  const hasToSet = icing === 'fondant' || tiers > 1 || servings >= 30;
  const isByHand = flowers !== 'none';
  return 48 + (hasToSet ? 24 : 0) + (isByHand ? 24 : 0);
}

/** How much of the oven's day it takes: one unit for ten people, and one more for each further tier. */
export function ovenUnits({ servings, tiers }: CakeDesign): number {
  return Math.ceil(servings / 10) + tiers - 1;
}

/** Units that the oven has for such cakes on a usual day. */
export const OVEN_CAPACITY = 24;
