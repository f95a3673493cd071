import { z } from 'zod';
import { cakeViewSchema } from '#lib/cakes/schema.ts';
import { type CakeStage, cakeStages } from '#lib/cakes/stages.ts';
import { cartCakeSchema } from '#lib/cart/schema.ts';
import { textSchema } from '#lib/catalog/schema.ts';
import { fulfilmentSchema } from '#lib/checkout/schema.ts';
import { orderStatuses, paymentStatuses } from './status.ts';

/** An order as its shopper sees it. Pure. Amounts in minor units, VAT included; times in ISO. */

/** As people say it over the counter: no I, L, O or U, which are misread. */
export const orderNumberSchema = z.string().regex(/^LV-[0-9A-HJKMNP-TV-Z]{8}$/);

export const orderViewSchema = z.object({
  number: orderNumberSchema,
  status: z.enum(orderStatuses),
  fulfilment: fulfilmentSchema,
  name: z.string(),
  email: z.string(),
  slot: z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
  address: z.object({ street: z.string(), postcode: z.string(), city: z.string() }).nullable(),
  note: z.string(),
  items: z.array(
    z.object({
      lineId: z.string(),
      slug: z.string(),
      /** What was designed; null for a product. */
      cake: cartCakeSchema.nullable(),
      name: textSchema,
      options: z.record(z.string(), z.string()),
      optionLabels: z.array(textSchema),
      pictureId: z.string(),
      quantity: z.int(),
      unitMinor: z.int(),
    }),
  ),
  /** Of somebody's own design, as they were put in the basket. */
  cakes: z.array(cakeViewSchema),
  subtotalMinor: z.int(),
  discountMinor: z.int(),
  discountCode: z.string().nullable(),
  deliveryMinor: z.int(),
  totalMinor: z.int(),
  /** What is paid with the order; the rest, if any, at the counter. */
  dueNowMinor: z.int(),
  vat: z.array(z.object({ basisPoints: z.int(), grossMinor: z.int(), vatMinor: z.int() })),
  payment: z.object({ provider: z.string(), status: z.enum(paymentStatuses) }).nullable(),
  /** What has come of it so far, over the net and at the counter; what went back since is in `refunds`. */
  paidMinor: z.int(),
  refunds: z.array(z.object({ id: z.uuid(), amountMinor: z.int(), status: z.enum(['pending', 'done']) })),
  /** Oldest first. */
  events: z.array(z.object({ kind: z.string(), at: z.iso.datetime() })),
  placedAt: z.iso.datetime(),
  /** Until when it may be paid. */
  expiresAt: z.iso.datetime(),
  canCancel: z.boolean(),
});
export type OrderView = z.infer<typeof orderViewSchema>;

/** What a list of orders shows of one. */
export type OrderSummary = Pick<
  OrderView,
  'number' | 'status' | 'slot' | 'totalMinor' | 'dueNowMinor' | 'payment' | 'paidMinor' | 'placedAt'
> & {
  pieces: number;
  /** Each only once. */
  pictures: Pick<OrderView['items'][number], 'lineId' | 'pictureId' | 'cake'>[];
  /** How far its cakes are. */
  cakeStages: CakeStage[];
};

/** An order in the work of a day, as the staff see it. */
const dayOrderSchema = z.object({
  number: z.string(),
  status: z.enum(orderStatuses),
  name: z.string(),
  phone: z.string(),
  note: z.string(),
  /** To be paid when it is handed out; minor units. */
  restMinor: z.int(),
  /** How far each of its cakes is. */
  cakeStages: z.array(z.enum(cakeStages)),
  items: z.array(
    z.object({
      /** Empty for a cake of their own design. */
      slug: z.string(),
      name: textSchema,
      optionLabels: z.array(textSchema),
      quantity: z.int(),
    }),
  ),
});
export type DayOrder = z.infer<typeof dayOrderSchema>;

/** What there is to do on a day, as the staff see it. */
export const dayWorkSchema = z.object({
  /** At the bakery, `2026-12-24`. */
  day: z.iso.date(),
  closedBecause: textSchema.nullable(),
  slots: z.array(
    z.object({
      id: z.int(),
      kind: fulfilmentSchema,
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      capacity: z.int(),
      taken: z.int(),
      orders: z.array(dayOrderSchema),
    }),
  ),
  /** Pieces that are handed out in an hour of the day (at the bakery), and how many of them are not ready. */
  toBake: z.array(
    z.object({
      /** Empty for cakes of people's own design. */
      slug: z.string(),
      name: textSchema,
      optionLabels: z.array(textSchema),
      hour: z.int(),
      total: z.int(),
      open: z.int(),
    }),
  ),
  cakes: z.array(z.object({ stage: z.enum(cakeStages), count: z.int() })),
  /** Of every day: what waits for its shopper, and what they have answered. */
  questions: z.array(
    z.object({
      cakeId: z.uuid(),
      orderNumber: z.string(),
      name: z.string(),
      /** What is written on it. */
      words: textSchema.nullable(),
      /** When it is handed out. */
      startsAt: z.iso.datetime(),
      text: z.string(),
      answer: z.string().nullable(),
    }),
  ),
  /** What is nearly gone, the least first. */
  low: z.object({
    products: z.array(z.object({ slug: z.string(), name: textSchema, quantity: z.int() })),
    isMore: z.boolean(),
  }),
});
export type DayWork = z.infer<typeof dayWorkSchema>;

/** An order that is still to be handed out, or waits for its money. */
export type OpenOrder = Pick<OrderView, 'number' | 'name' | 'status'> & { phone: string; startsAt: string };
