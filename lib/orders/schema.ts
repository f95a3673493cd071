import { z } from 'zod';
import { cakeViewSchema } from '#lib/cakes/schema.ts';
import type { CakeStage } from '#lib/cakes/stages.ts';
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
  'number' | 'status' | 'slot' | 'totalMinor' | 'dueNowMinor' | 'payment' | 'placedAt'
> & {
  pieces: number;
  /** Each only once. */
  pictures: Pick<OrderView['items'][number], 'lineId' | 'pictureId' | 'cake'>[];
  /** How far its cakes are. */
  cakeStages: CakeStage[];
};
