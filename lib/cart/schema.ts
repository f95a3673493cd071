import { z } from 'zod';
import { cakeDesignSchema, cakeWishesSchema } from '#lib/cakes/design/schema.ts';
import type { Availability, Picture, Text } from '#lib/catalog/schema.ts';
import { priceSchema, slugSchema } from '#lib/catalog/schema.ts';

/** Shapes of the cart, shared by browser and server. Pure. */

/** As many of one thing as a single order may hold; more is a matter for a talk. */
export const MOST_OF_ONE = 48;
export const MOST_LINES = 40;
/** Cakes of one's own design: more than these are a feast to be talked over. */
export const MOST_CAKES = 5;

const quantitySchema = z.int().min(1).max(MOST_OF_ONE);
/** Chosen options, kind to code; what is left out takes the default. */
export const choiceSchema = z.partialRecord(
  z.enum(['size', 'slicing']),
  z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/),
);
export type Choice = z.infer<typeof choiceSchema>;

/** `country-sourdough|size=large`, or `cake|<additionId>`: see `lineId`, `cakeLineId`. */
const lineIdSchema = z.string().max(200);

/** Pieces to put in. */
export const additionSchema = z.object({
  slug: slugSchema,
  choice: choiceSchema,
  quantity: quantitySchema,
  /** Made where the button is pressed: what is sent again adds nothing. */
  additionId: z.uuid(),
  /** What the page said that one costs, minor units; by default what it costs now. Only to tell of a change. */
  seenMinor: priceSchema.optional(),
  /** Where among the lines it goes: for one that is put back. By default last. */
  addedAt: z.iso.datetime().optional(),
});
export type Addition = z.infer<typeof additionSchema>;

export const cartCakeSchema = z.object({ design: cakeDesignSchema, wishes: cakeWishesSchema });
/** A cake of somebody's own design, as it lies in a cart. */
export type CartCake = z.infer<typeof cartCakeSchema>;

/** One cake to put in; always one, and a line of its own. What it costs, its design says. */
export const cakeAdditionSchema = z.strictObject({
  ...cartCakeSchema.shape,
  ...additionSchema.pick({ additionId: true, seenMinor: true, addedAt: true }).shape,
});
export type CakeAddition = z.infer<typeof cakeAdditionSchema>;

export const quantityChangeSchema = z.object({ id: lineIdSchema, quantity: quantitySchema });
export type QuantityChange = z.infer<typeof quantityChangeSchema>;

export const removalSchema = z.object({ id: lineIdSchema });
export type Removal = z.infer<typeof removalSchema>;

/** A new price that the shopper has seen and agrees to. */
export const priceAcceptanceSchema = z.object({ id: lineIdSchema, unitMinor: priceSchema });
export type PriceAcceptance = z.infer<typeof priceAcceptanceSchema>;

const commonLineSchema = z.object({
  quantity: quantitySchema,
  /** What one cost when it was put in, minor units; only to tell of a change, never to charge. */
  seenMinor: z.int(),
  addedAt: z.iso.datetime(),
  /** The last additions that made its quantity, so that one that is sent again adds nothing. */
  additions: z.array(z.uuid()),
});

/** A line is of a product, or of a cake; one that was stored before there were cakes is of a product. */
export const cartLineSchema = z.union([
  commonLineSchema.extend({
    cake: z.null().default(null),
    slug: slugSchema,
    /** Every option of the product, so that a later change of the default changes no cart. */
    choice: choiceSchema,
  }),
  commonLineSchema.extend({ cake: cartCakeSchema, quantity: z.literal(1) }),
]);
export type CartLine = z.infer<typeof cartLineSchema>;
export type ProductLine = Extract<CartLine, { cake: null }>;
export type CakeLine = Exclude<CartLine, { cake: null }>;
/** A line as the store has it, under its id. */
export type StoredLine = CartLine & { id: string };

/** A cart as it is shown: with what everything costs now. */
export type CartView = {
  lines: CartLineView[];
  /** Pieces in all. */
  count: number;
  /** Minor units; lines that cannot be had are left out. */
  subtotalMinor: number;
};

/** Why a line cannot be had now: the product has left the shop, the chosen option has, or there is none left. */
export type LineTrouble = 'gone' | 'option-gone' | 'sold-out';

type CommonLineView = {
  id: string;
  /** Lines stand in this order. */
  addedAt: string;
  trouble: LineTrouble | null;
  /** Null once the product is gone from the shop. */
  name: Text | null;
  optionLabels: Text[];
  quantity: number;
  unitMinor: number;
  lineMinor: number;
  availability: Availability;
  leadTimeHours: number;
  /** What it cost when it was put in, if that is not what it costs now. */
  formerMinor: number | null;
};
export type ProductLineView = CommonLineView & {
  cake: null;
  slug: string;
  picture: Picture | null;
  choice: Choice;
};
export type CakeLineView = CommonLineView & { cake: CartCake };
export type CartLineView = ProductLineView | CakeLineView;

/** The same product with the same options is the same line. */
export function lineId(slug: string, choice: Choice): string {
  const options = Object.entries(choice).sort(([one], [other]) => one.localeCompare(other));
  return [slug, ...options.map(([kind, code]) => `${kind}=${code}`)].join('|');
}

/** Every cake is a line of its own, so that each can be changed, and taken out, by itself. */
export function cakeLineId(additionId: string): string {
  return `cake|${additionId}`;
}

/** The addition that a cake's line is named after. */
export function additionIdOf(cakeLine: string): string {
  return cakeLine.slice(cakeLine.indexOf('|') + 1);
}
