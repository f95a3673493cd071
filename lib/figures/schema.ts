import { z } from 'zod';
import { textSchema } from '#lib/catalog/schema.ts';
import { fulfilmentSchema } from '#lib/checkout/schema.ts';

/** The shop's trade in sums. Pure. Amounts in minor units, VAT included; days are the bakery's. */

export const spans = ['day', 'week', 'month'] as const;
export const spanSchema = z.enum(spans);
/** What one bar of the chart stands for. */
export type Span = z.infer<typeof spanSchema>;
/** So many of them are shown at a time. */
export const SHOWN: Record<Span, number> = { day: 30, week: 13, month: 12 };

const sumsSchema = z.object({
  orders: z.int(),
  /** What has been paid, less what went back: an order that is paid when it is fetched counts from then on. */
  grossMinor: z.int(),
  discountMinor: z.int(),
  pieces: z.int(),
  discountedOrders: z.int(),
  /** Of people who had bought before. */
  returningOrders: z.int(),
});
export type Sums = z.infer<typeof sumsSchema>;

export const figuresSchema = z.object({
  span: spanSchema,
  /** First and last day. */
  from: z.string(),
  until: z.string(),
  total: sumsSchema,
  /** The same of as long a time before it. */
  before: sumsSchema,
  /** Oldest first; `from` is the first day of the span. */
  series: z.array(sumsSchema.extend({ from: z.string() })),
  /** Best sellers first. An empty slug stands for cakes of people's own design. */
  products: z.array(z.object({ slug: z.string(), name: textSchema, pieces: z.int(), grossMinor: z.int() })),
  slots: z.array(z.object({ fulfilment: fulfilmentSchema, weekday: z.int(), time: z.string(), orders: z.int() })),
  discounts: z.array(z.object({ code: z.string(), uses: z.int(), discountMinor: z.int() })),
  /** When the latest of these sums was made; null before there was any order. */
  countedAt: z.iso.datetime().nullable(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** The tables that can be had as CSV. */
export const figureTableSchema = z.enum(['series', 'products', 'slots', 'discounts']);
export type FigureTable = z.infer<typeof figureTableSchema>;
