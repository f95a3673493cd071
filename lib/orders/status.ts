import { type CakeStage, isAccepted } from '#lib/cakes/stages.ts';

/** The life of an order. Pure. */

export const orderStatuses = [
  'awaiting_payment',
  'paid',
  'baking',
  'ready',
  'collected',
  'cancelled',
  'expired',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

const next: Record<OrderStatus, readonly OrderStatus[]> = {
  awaiting_payment: ['paid', 'cancelled', 'expired'],
  paid: ['baking', 'ready', 'cancelled'],
  baking: ['ready', 'cancelled'],
  ready: ['collected'],
  collected: [],
  cancelled: [],
  expired: [],
};

export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  return next[from].includes(to);
}

/**
 * The shopper may call an order off until it is in the oven, or so shortly (ms) before its time that it soon will be; and
 * until the baker has accepted a cake of theirs: from then on things are bought and made for it.
 */
const CANCEL_UNTIL = 2 * 3_600_000;

type Cancellable = { status: OrderStatus; startsAt: Date; cakes: readonly CakeStage[] };

export function canCancel({ status, startsAt, cakes }: Cancellable, now: Date): boolean {
  if (status === 'awaiting_payment') return true;
  return status === 'paid' && !cakes.some(isAccepted) && startsAt.getTime() - now.getTime() > CANCEL_UNTIL;
}

export const paymentStatuses = [
  'pending',
  'confirming',
  'declined',
  'cancelled',
  'paid',
  'refunding',
  'refunded',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/**
 * News of a payment comes late, twice, and out of order. What is known never gives way to news of a lower rank: a refusal
 * that arrives after the money does not undo it.
 */
const rank: Record<PaymentStatus, number> = {
  pending: 0,
  confirming: 1,
  declined: 1,
  cancelled: 2,
  paid: 3,
  refunding: 4,
  refunded: 5,
};

export function isNews(known: PaymentStatus, told: PaymentStatus): boolean {
  // Another card may be declined as well.
  if (known === told) return told === 'declined';
  return rank[told] >= rank[known];
}
