import { z } from 'zod';
import { isWritable } from './text.ts';

/**
 * A cake of somebody's own design: everything that can be seen of it, and what is inside. Everything in this folder is
 * pure: the browser's preview, the shop and the workers run the same code.
 */

/** How many people it is for. */
export const servings = [6, 8, 10, 12, 16, 20, 24, 30, 40] as const;
export const shapes = ['round', 'square', 'heart'] as const;
export const sponges = ['vanilla', 'chocolate', 'lemon', 'almond', 'carrot', 'red-velvet'] as const;
export const fillings = ['raspberry', 'pastry-cream', 'ganache', 'lemon-curd', 'praline', 'salted-caramel'] as const;
export const icings = ['buttercream', 'whipped-cream', 'ganache', 'fondant', 'naked'] as const;
export const borders = ['none', 'shells', 'beads', 'rope', 'ruffle', 'drip'] as const;
export const fruits = ['none', 'berries', 'figs', 'citrus'] as const;
export const flowers = ['none', 'roses', 'daisies', 'lavender'] as const;
export const sprinkles = ['none', 'confetti', 'pearls', 'gold'] as const;
/** Script faces, each from the npm package of its name (`@fontsource/…`). */
export const faceCodes = ['pacifico', 'dancing-script', 'great-vibes', 'caveat'] as const;
export type FaceCode = (typeof faceCodes)[number];

/** The colours that the bakery mixes, by day and by night the same. */
export const icingColors = {
  ivory: '#f8efdc',
  white: '#fffdf8',
  blush: '#f6d5d0',
  rose: '#e79fab',
  berry: '#a02648',
  peach: '#f5b994',
  butter: '#f2cf6b',
  pistachio: '#c3d39a',
  sage: '#93ac8b',
  sky: '#aecbe0',
  lavender: '#c2b3dc',
  cocoa: '#5d3a28',
} as const;
export type IcingColor = keyof typeof icingColors;
const colorSchema = z.enum(Object.keys(icingColors) as [IcingColor, ...IcingColor[]]);

/** Longer than fits on any cake: what fits is measured (`rules.ts`). */
export const LONGEST_TEXT = 120;

const inscriptionSchema = z.object({
  /** Lines end with `\n`. Empty is none. */
  text: z.string().max(LONGEST_TEXT),
  face: z.enum(faceCodes),
  color: colorSchema,
  place: z.enum(['top', 'front']),
  line: z.enum(['straight', 'curved']),
});
export type Inscription = z.infer<typeof inscriptionSchema>;

export const cakeDesignSchema = z.object({
  servings: z.literal(servings),
  shape: z.enum(shapes),
  tiers: z.literal([1, 2, 3]),
  sponge: z.enum(sponges),
  filling: z.enum(fillings),
  icing: z.enum(icings),
  /** Of the icing, of its border, and of a drip. */
  color: colorSchema,
  borderColor: colorSchema,
  border: z.enum(borders),
  fruit: z.enum(fruits),
  flowers: z.enum(flowers),
  sprinkles: z.enum(sprinkles),
  /** Candles in the shape of a number; null is none. */
  candles: z.int().min(0).max(120).nullable(),
  inscription: inscriptionSchema,
});
export type CakeDesign = z.infer<typeof cakeDesignSchema>;

/** What the shopper wants the baker to know; it is on no picture, in no link, and in no saved design. */
export const cakeWishesSchema = z.object({
  note: z.string().trim().max(400).refine(isWritable, { error: 'unwritable' }),
  allergies: z.string().trim().max(200).refine(isWritable, { error: 'unwritable' }),
});
export type CakeWishes = z.infer<typeof cakeWishesSchema>;

/** What a picture of a cake may show: as on a table, its front at eye level, or from above. */
export const views = ['table', 'front', 'top'] as const;
export const viewSchema = z.enum(views);
export type View = z.infer<typeof viewSchema>;

/** What stands in the studio before anything is chosen. */
export const firstDesign: CakeDesign = {
  servings: 10,
  shape: 'round',
  tiers: 1,
  sponge: 'vanilla',
  filling: 'raspberry',
  icing: 'buttercream',
  color: 'ivory',
  borderColor: 'blush',
  border: 'shells',
  fruit: 'none',
  flowers: 'none',
  sprinkles: 'none',
  candles: null,
  inscription: { text: '', face: 'pacifico', color: 'berry', place: 'top', line: 'straight' },
};
