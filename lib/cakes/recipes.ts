import { outlineOf } from './design/draw/outline.ts';
import type { CakeDesign } from './design/schema.ts';
import { type TierSize, tierSizes } from './design/size.ts';
import { type Allergen, fillings, type Ingredient, icings, type Recipe, sponges } from './recipe-book.ts';

/** How much of everything a cake takes: worked out from its real volume and surface, in grams. */

/** Of a tier's height: three layers of sponge, and two of filling between them. */
const SPONGE_SHARE = 0.78;
const FILLING_SHARE = 0.14;
/** g per cm³; of the batter, which loses a tenth in the oven. */
const BATTER = 0.47;
const FILLING = 1.05;
/** g per cm² of what is coated. */
const coat = { buttercream: 0.45, 'whipped-cream': 0.4, ganache: 0.5, fondant: 0.62, naked: 0.14 } as const;
/** g per cm of edge, at the foot and at the top. */
const piped = { none: 0, shells: 1.5, beads: 1.1, rope: 1.5, ruffle: 2, drip: 1.6 } as const;
const LETTERS = 45;
/** What stays on bowls and blades. */
const LOSS = 1.05;

type ScaledIngredient = Ingredient & { count: number | null };
export type ScaledRecipe = {
  name: string;
  grams: number;
  ingredients: ScaledIngredient[];
  method: string;
};
export type Baking = { tier: number; tin: string; height: number; batter: number; celsius: number; minutes: number };

export function recipesFor(design: CakeDesign): { sponge: ScaledRecipe; filling: ScaledRecipe; icing: ScaledRecipe } {
  const tiers = tierSizes(design).map((size) => measure(design, size));
  const sum = (of: (tier: Measures) => number) => tiers.reduce((total, tier) => total + of(tier), 0);
  const volume = sum((tier) => tier.volume);
  const coated = sum((tier) => tier.side + tier.top);
  const edges = sum((tier) => tier.edge) * (design.border === 'drip' ? 1 : 2);
  const letters = design.inscription.text.trim() === '' ? 0 : LETTERS;
  return {
    sponge: scale(sponges[design.sponge], volume * SPONGE_SHARE * BATTER * LOSS),
    filling: scale(fillings[design.filling], volume * FILLING_SHARE * FILLING * LOSS),
    icing: scale(icingOf(design), (coated * coat[design.icing] + edges * piped[design.border] + letters) * LOSS),
  };
}

/** Tins and times, from the bottom tier up. Each tier is three layers. */
export function bakingsFor(design: CakeDesign): Baking[] {
  return tierSizes(design).map((size, at) => ({
    tier: at + 1,
    tin: tinOf(design, size),
    height: size.height,
    batter: round(measure(design, size).volume * SPONGE_SHARE * BATTER * LOSS),
    celsius: design.sponge === 'almond' ? 200 : 165,
    // Layers are baked one by one: what counts is how far it is to the middle.
    minutes: design.sponge === 'almond' ? 10 : Math.round(16 + size.width / 20),
  }));
}

/** Everything in it that somebody may have to avoid. */
export function allergensOf(design: CakeDesign): Allergen[] {
  const { sponge, filling, icing } = recipesFor(design);
  const all = [sponge, filling, icing].flatMap(({ ingredients }) =>
    ingredients.flatMap(({ allergens = [] }) => allergens),
  );
  return [...new Set(all)].sort();
}

function icingOf({ icing, color }: CakeDesign): Recipe {
  if (icing === 'ganache') return icings[color === 'cocoa' ? 'dark-ganache' : 'white-ganache'];
  return icings[icing];
}

type Measures = { volume: number; side: number; top: number; edge: number };

/** In cm, cm² and cm³. */
function measure({ shape }: CakeDesign, { width, height }: TierSize): Measures {
  const { points, length } = outlineOf(shape, width / 10);
  const top = Math.abs(
    points.reduce((sum, { x, y }, at) => {
      const next = points[(at + 1) % points.length] ?? { x, y };
      return sum + (x * next.y - next.x * y) / 2;
    }, 0),
  );
  return { top, edge: length, side: (length * height) / 10, volume: (top * height) / 10 };
}

function tinOf({ shape }: CakeDesign, { width }: TierSize): string {
  const centimetres = Math.round(width / 10);
  return { round: `round, ${centimetres} cm`, square: `square, ${centimetres} cm`, heart: `heart, ${centimetres} cm` }[
    shape
  ];
}

function scale({ name, ingredients, method }: Recipe, grams: number): ScaledRecipe {
  const batch = ingredients.reduce((sum, ingredient) => sum + ingredient.grams, 0);
  const scaled = ingredients.map((ingredient) => {
    const weight = (ingredient.grams * grams) / batch;
    const count = ingredient.piece ? Math.max(1, Math.round(weight / ingredient.piece)) : null;
    return { ...ingredient, grams: round(weight), count };
  });
  return { name, method, ingredients: scaled, grams: round(scaled.reduce((sum, { grams: one }) => sum + one, 0)) };
}

/** As exactly as the scales of a bakehouse weigh. */
function round(grams: number): number {
  const step = grams >= 100 ? 5 : grams >= 10 ? 1 : 0.5;
  return Math.round(grams / step) * step;
}
