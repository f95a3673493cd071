import { outlineOf } from './design/draw/outline.ts';
import { graphemesOf } from './design/faces.ts';
import type { CakeDesign, IcingColor } from './design/schema.ts';
import { type TierSize, tierSizes } from './design/size.ts';
import { isBlank, isWrittenOn } from './design/text.ts';
import { type Allergen, fillings, glazes, type Ingredient, icings, type Recipe, sponges } from './recipe-book.ts';

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
const piped = { shells: 1.5, beads: 1.1, rope: 1.5, ruffle: 2 } as const;
/** g per cm² of top that a drip is poured over, and per cm of edge that it runs down. */
const DRIP = { top: 0.16, edge: 1.2 };
/** g that stay in the bag, and g per letter on a cake 20 cm wide. */
const LETTERS = { bag: 20, each: 2 };
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

/** What a part of an icing is for; each part is coloured by itself. */
type IcingUse = { use: 'coat' | 'border' | 'drip' | 'letters'; color: IcingColor; grams: number };
export type ScaledIcing = ScaledRecipe & { uses: IcingUse[] };

/** What is icing of one kind is made at once, and then divided. */
export function recipesFor(design: CakeDesign): { sponge: ScaledRecipe; filling: ScaledRecipe; icings: ScaledIcing[] } {
  const volume = measuresOf(design).reduce((sum, tier) => sum + tier.volume, 0);
  const batches = new Map<Recipe, IcingUse[]>();
  for (const { recipe, ...use } of icingUses(design)) {
    batches.set(recipe, [...(batches.get(recipe) ?? []), { ...use, grams: round(use.grams * LOSS) }]);
  }
  return {
    sponge: scale(sponges[design.sponge], volume * SPONGE_SHARE * BATTER * LOSS),
    filling: scale(fillings[design.filling], volume * FILLING_SHARE * FILLING * LOSS),
    icings: [...batches].map(([recipe, uses]) => ({
      ...scale(
        recipe,
        uses.reduce((sum, { grams }) => sum + grams, 0),
      ),
      uses,
    })),
  };
}

function icingUses(design: CakeDesign): (IcingUse & { recipe: Recipe })[] {
  const { icing, color, border, borderColor, inscription } = design;
  const tiers = measuresOf(design);
  const sum = (of: (tier: Measures) => number) => tiers.reduce((total, tier) => total + of(tier), 0);
  const uses: (IcingUse & { recipe: Recipe })[] = [
    { use: 'coat', color, recipe: coatOf(design), grams: sum(({ side, top }) => side + top) * coat[icing] },
  ];
  if (border === 'drip') {
    const recipe = glazes[borderColor === 'cocoa' ? 'dark' : 'white'];
    const grams = sum(({ top, edge }) => top * DRIP.top + edge * DRIP.edge);
    uses.push({ use: 'drip', color: borderColor, recipe, grams });
  } else if (border !== 'none') {
    const grams = sum(({ edge }) => edge) * 2 * piped[border];
    uses.push({ use: 'border', color: borderColor, recipe: pipedOf(design, borderColor), grams });
  }
  if (isWrittenOn(design)) {
    const letters = graphemesOf(inscription.text).filter((letter) => !isBlank(letter)).length;
    const width = (inscription.place === 'top' ? tierSizes(design).at(-1) : tierSizes(design)[0])?.width ?? 0;
    const grams = LETTERS.bag + (LETTERS.each * letters * width) / 200;
    uses.push({ use: 'letters', color: inscription.color, recipe: pipedOf(design, inscription.color), grams });
  }
  return uses;
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
  const { sponge, filling, icings } = recipesFor(design);
  const all = [sponge, filling, ...icings].flatMap(({ ingredients }) =>
    ingredients.flatMap(({ allergens = [] }) => allergens),
  );
  return [...new Set(all)].sort();
}

function coatOf({ icing, color }: CakeDesign): Recipe {
  return icing === 'ganache' ? ganacheOf(color) : icings[icing];
}

/** Fondant is rolled, so what is piped on it is what lies under it. */
function pipedOf({ icing }: CakeDesign, color: IcingColor): Recipe {
  if (icing === 'ganache') return ganacheOf(color);
  return icings[icing === 'fondant' ? 'buttercream' : icing];
}

function ganacheOf(color: IcingColor): Recipe {
  return icings[color === 'cocoa' ? 'dark-ganache' : 'white-ganache'];
}

type Measures = { volume: number; side: number; top: number; edge: number };

function measuresOf(design: CakeDesign): Measures[] {
  return tierSizes(design).map((size) => measure(design, size));
}

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
  return Math.max(step, Math.round(grams / step) * step);
}
