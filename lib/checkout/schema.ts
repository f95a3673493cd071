import { z } from 'zod';
import { emailSchema, nameSchema } from '#lib/accounts/schema.ts';
import { MOST_LINES } from '#lib/cart/schema.ts';
import type { VatLine } from '#lib/cart/vat.ts';
import type { Text } from '#lib/catalog/schema.ts';

/** Shapes of the checkout, shared by browser and server. Pure. */

export const fulfilments = ['pickup', 'delivery'] as const;
export const fulfilmentSchema = z.enum(fulfilments);
export type Fulfilment = z.infer<typeof fulfilmentSchema>;

/** How long stock and slot are kept for somebody in the checkout, and then for an order that is not paid (ms). */
export const HOLD_TIME = 10 * 60_000;

const postcodeSchema = z
  .string()
  .trim()
  .regex(/^[1-9]\d{3}$/);
const discountCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .max(32)
  .regex(/^[A-Z0-9-]+$/);
const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value);
/** A discount code as it is typed in; an empty field is none. */
export const optionalCodeSchema = z.preprocess(emptyToNull, discountCodeSchema.nullable());

export const addressSchema = z.object({
  street: z.string().trim().min(1).max(120),
  postcode: postcodeSchema,
  city: z.string().trim().min(1).max(80),
});

export const contactSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  phone: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[+0-9 ()./-]{6,}$/),
});

/** Which lines of the basket are bought. */
const lineIdsSchema = z.array(z.string().max(200)).min(1).max(MOST_LINES);

/** Everything now, or a deposit now and the rest at the counter: see `deposit.ts`. */
export const paymentChoices = ['full', 'deposit'] as const;
export type PaymentChoice = (typeof paymentChoices)[number];

const common = contactSchema.extend({
  lineIds: lineIdsSchema,
  payment: z.enum(paymentChoices).default('full'),
  slotId: z.coerce.number().int().positive({ error: 'slot' }).max(2_147_483_647, { error: 'slot' }),
  note: z.string().trim().max(500).default(''),
  discountCode: optionalCodeSchema,
  /** Made with the form: however often it is sent, it makes one order. */
  idempotencyKey: z.uuid(),
  /** What the shopper was told it costs; if it costs something else by now, they are told first. */
  expectedTotalMinor: z.coerce.number().int().min(0),
});

export const orderFormSchema = z.discriminatedUnion('fulfilment', [
  common.extend({ fulfilment: z.literal('pickup') }),
  common.extend({ fulfilment: z.literal('delivery'), ...addressSchema.shape }),
]);
export type OrderForm = z.infer<typeof orderFormSchema>;
/** As a form sends it. */
export type OrderFormInput = z.input<typeof orderFormSchema>;

export const quoteRequestSchema = z.object({
  lineIds: lineIdsSchema,
  fulfilment: fulfilmentSchema,
  postcode: z.preprocess(emptyToNull, postcodeSchema.nullable().catch(null)),
  discountCode: optionalCodeSchema,
  email: z.preprocess(emptyToNull, emailSchema.nullable().catch(null)),
});
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

export const holdRequestSchema = z.object({
  lineIds: lineIdsSchema,
  fulfilment: fulfilmentSchema,
  slotId: z.int().positive().max(2_147_483_647),
});

/** Amounts in minor units, VAT included. */
export type Totals = {
  subtotalMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  totalMinor: number;
  vat: VatLine[];
};

/** What a cart costs as things stand, and what stands in the way. */
export type Quote = Totals & {
  /** What could be paid now in place of all of it; null where no deposit is taken. */
  depositMinor: number | null;
  /** The code that is taken off, if it counts; else why it does not, in the shopper's words. */
  discountCode: string | null;
  discountProblem: string | null;
  /** Null for pickup, or while nobody has said where to. */
  zone: { name: string; feeMinor: number; freeFromMinor: number | null } | null;
  deliveryProblem: string | null;
};

export type SlotView = { id: number; startsAt: string; endsAt: string; isFree: boolean };
export type SlotDay = {
  /** `2026-12-24`, at the bakery. */
  day: string;
  slots: SlotView[];
  /** Why nothing is handed out that day, if it is not one of the usual closing days. */
  closedBecause: Text | null;
  /** The oven has no room for the cart's cakes; then there are no slots. */
  isOvenFull: boolean;
};

/** How many pieces or places the staff may enter. */
export const MOST_STOCK = 1_000_000;
const MOST_CAPACITY = 1000;

/** A whole number as people type it into a field: an empty one is none. */
const wholeNumberSchema = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, { error: 'wholeNumber' })
  .transform(Number);

/** What there shall be room for, and what who sets it saw before. */
export const newCapacitySchema = z.object({
  capacity: wholeNumberSchema.pipe(z.int().max(MOST_CAPACITY)),
  seen: z.int(),
});
export type NewCapacity = z.output<typeof newCapacitySchema>;

/** What is done with the number of pieces that somebody types in: they counted so many, or so many came in, or went. */
export const stockStepSchema = z.object({
  kind: z.enum(['count', 'add', 'take']),
  quantity: wholeNumberSchema.pipe(z.int().max(MOST_STOCK)),
  /** How many there were in the list. */
  seen: z.int(),
  /** Made anew for each change: however often it is sent, it counts once. */
  changeId: z.uuid(),
});
export type StockStep = z.input<typeof stockStepSchema>;

/** A day as the staff see it. Times in ISO. */
export type WeekDay = {
  /** At the bakery, `2026-12-24`. */
  day: string;
  /** On this day of the week the bakery is never open. */
  isDayOff: boolean;
  closedBecause: Text | null;
  slots: { id: number; kind: Fulfilment; startsAt: string; endsAt: string; capacity: number; taken: number }[];
  oven: { capacity: number; taken: number };
};

/** How much there is of a product, as the staff see it. */
export type StockLine = {
  slug: string;
  name: string;
  category: string;
  isVisible: boolean;
  quantity: number;
  /** Nearly gone, or gone. */
  isLow: boolean;
};
