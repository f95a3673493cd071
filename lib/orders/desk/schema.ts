import { z } from 'zod';
import { attemptSchema, emailSchema } from '#lib/accounts/schema.ts';
import type { CakeView } from '#lib/cakes/schema.ts';
import type { CakeStage } from '#lib/cakes/stages.ts';
import { cartCakeSchema, choiceSchema, MOST_LINES, MOST_OF_ONE } from '#lib/cart/schema.ts';
import { type Locale, slugSchema } from '#lib/catalog/schema.ts';
import {
  addressSchema,
  contactSchema,
  type Fulfilment,
  fulfilmentSchema,
  optionalCodeSchema,
} from '#lib/checkout/schema.ts';
import { type OrderView, orderNumberSchema } from '../schema.ts';
import type { OrderStage, OrderStatus, PaymentStatus, RefundStatus } from '../status.ts';

/** Orders as the staff see and take them, shared by browser and server. Pure. Amounts in minor units; times in ISO. */

/** What is written down about an order, for the shopper or for each other. */
const wordSchema = z.string().trim().min(1).max(500);

/** `12`, `12.5` and `12,50` are euros; in cents. */
const amountSchema = z
  .string()
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,2})?$/, { error: 'amount' })
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))
  .refine((minor) => minor > 0, { error: 'amount' });

export const noteFormSchema = z.object({ number: orderNumberSchema, noteId: attemptSchema, text: wordSchema });
export const refundFormSchema = z.object({
  number: orderNumberSchema,
  refundId: attemptSchema,
  paymentId: z.uuid(),
  amount: amountSchema,
  reason: wordSchema,
});
export const cancelFormSchema = z.object({ number: orderNumberSchema, reason: wordSchema });
export const cashFormSchema = z.object({ number: orderNumberSchema, paymentId: attemptSchema });

/** What somebody wants over the telephone: pieces of a product, or one cake of a design from the studio. */
const handLinesSchema = z
  .array(
    z.union([
      z.object({
        cake: z.null().default(null),
        slug: slugSchema,
        choice: choiceSchema,
        quantity: z.coerce.number().int().min(1).max(MOST_OF_ONE),
      }),
      z.object({ cake: cartCakeSchema, additionId: attemptSchema }),
    ]),
  )
  .min(1, { error: 'products' })
  .max(MOST_LINES);
export type HandLine = z.infer<typeof handLinesSchema>[number];
export type HandProductLine = Extract<HandLine, { cake: null }>;

export const handPlanSchema = z.object({
  lines: handLinesSchema,
  fulfilment: fulfilmentSchema,
  postcode: z.string().trim().max(10).default(''),
  /** As it is typed in: one that can be none is an unknown one. */
  discountCode: z.string().trim().toUpperCase().max(32).default(''),
  /** Who it is, as far as that is typed in: whose uses of the code count. */
  email: z.string().trim().toLowerCase().max(254).default(''),
  phone: z.string().trim().max(30).default(''),
});
export type HandWish = z.output<typeof handPlanSchema>;

const common = contactSchema.omit({ email: true }).extend({
  /** Who telephones need not have one. */
  email: z.union([z.literal(''), emailSchema]),
  lines: handLinesSchema,
  slotId: z.coerce.number().int().positive({ error: 'slot' }).max(2_147_483_647, { error: 'slot' }),
  note: z.string().trim().max(500).default(''),
  discountCode: optionalCodeSchema,
  /** Cash was taken with the order; else it is paid when it is handed out. */
  isPaid: z.boolean(),
  idempotencyKey: attemptSchema,
  /** What they were told it costs. */
  expectedTotalMinor: z.coerce.number().int().min(0),
});
export const handOrderSchema = z.discriminatedUnion('fulfilment', [
  common.extend({ fulfilment: z.literal('pickup') }),
  common.extend({ fulfilment: z.literal('delivery'), ...addressSchema.shape }),
]);
export type HandOrder = z.infer<typeof handOrderSchema>;

/** An order in the staff's list. */
export type OrderLine = {
  number: string;
  status: OrderStatus;
  name: string;
  email: string;
  phone: string;
  fulfilment: Fulfilment;
  slot: { startsAt: string; endsAt: string };
  totalMinor: number;
  pieces: number;
  cakes: number;
  hasQuestion: boolean;
  placedAt: string;
};

export type StaffPayment = {
  id: string;
  provider: string;
  status: PaymentStatus;
  amountMinor: number;
  refundableMinor: number;
  paidAt: string;
  refunds: StaffRefund[];
};
type StaffRefund = {
  id: string;
  amountMinor: number;
  status: RefundStatus;
  reason: string;
  createdAt: string;
  settledAt: string | null;
};

/** What has happened to an order, to its cakes, and what the staff did about it. */
export type HistoryEntry = { key: string; at: string } & (
  | { kind: 'order'; step: string }
  | { kind: 'cake'; stage: CakeStage; nth: number }
  | { kind: 'asked' | 'answered'; nth: number; text: string }
  | { kind: 'staff'; action: string; who: string | null; reason: string | null; amountMinor: number | null }
);

export type StaffOrder = Omit<OrderView, 'cakes' | 'canCancel' | 'payment' | 'events' | 'refunds'> & {
  phone: string;
  locale: Locale;
  /** Whose account it is of; null for a guest. */
  customerId: string | null;
  isByHand: boolean;
  cakes: CakeView[];
  payments: StaffPayment[];
  paidMinor: number;
  /** Of what was paid, what has gone back for certain. */
  refundedMinor: number;
  /** To be paid when it is handed out. */
  restMinor: number;
  notes: { id: string; author: string; text: string; at: string }[];
  mails: { id: string; subject: string; createdAt: string; sentAt: string | null }[];
  /** Oldest first. */
  history: HistoryEntry[];
  /** What may be done with it next. */
  nextStages: OrderStage[];
  canBeCancelled: boolean;
};

/** How the owner of an order begins that was taken by hand. */
export const HAND_OWNER = 'guest:counter-';

/** A product as it is offered over the telephone. */
export type HandProduct = {
  slug: string;
  name: string;
  /** In the form that is added first: its options' defaults. */
  priceMinor: number;
  isSoldOut: boolean;
  options: { kind: 'size' | 'slicing'; values: { code: string; label: string; isDefault: boolean }[] }[];
};
