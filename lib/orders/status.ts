import { type CakeStage, isAccepted, reachedAtLeast } from '#lib/cakes/stages.ts';

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
  ready: ['collected', 'cancelled'],
  collected: [],
  cancelled: [],
  expired: [],
};

/** What the bakery does with an order. */
export const orderStages = ['baking', 'ready', 'collected'] as const;
export type OrderStage = (typeof orderStages)[number];

/** Orders that are to be handed out, or were. */
export const liveStatuses = ['paid', 'baking', 'ready', 'collected'] as const satisfies readonly OrderStatus[];
/** What is in them is baked. */
export const doneStatuses = ['ready', 'collected'] as const satisfies readonly OrderStatus[];

/** What the bakery does next with an order; null if it waits for one of its cakes, or nothing is left to do. */
export function nextStep({ status, cakes }: { status: OrderStatus; cakes: readonly CakeStage[] }) {
  if (status === 'paid') return 'baking';
  if (status === 'ready') return 'collected';
  const isWaiting = cakes.some((stage) => stage !== 'cancelled' && !reachedAtLeast(stage, 'ready'));
  return status === 'baking' && !isWaiting ? 'ready' : null;
}

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

const refundStatuses = ['pending', 'done', 'failed'] as const;
export type RefundStatus = (typeof refundStatuses)[number];
type Refund = { amountMinor: number; status: RefundStatus };
type Payment = { status: PaymentStatus; amountMinor: number; refunds: readonly Refund[] };

const sumOf = (refunds: readonly Refund[]) => refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const hasCome = ({ status }: Pick<Payment, 'status'>) => rank[status] >= rank.paid;

/** What of a payment can still be given back: what is on its way, or may be, is spoken for. Minor units. */
export function refundable(payment: Payment): number {
  if (!hasCome(payment)) return 0;
  return payment.amountMinor - sumOf(payment.refunds.filter(({ status }) => status !== 'failed'));
}

/** What has been paid of an order, whatever went back since. Minor units. */
export function paidSoFar(payments: readonly Pick<Payment, 'status' | 'amountMinor'>[]): number {
  return payments.filter(hasCome).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** What has gone back, as whoever held it has told. Minor units. */
export function givenBack(refunds: readonly Refund[]): number {
  return sumOf(refunds.filter(({ status }) => status === 'done'));
}

/** How a payment stands that has come, by what of it went back. */
export function statusAfterRefunds(payment: Pick<Payment, 'amountMinor' | 'refunds'>): PaymentStatus {
  if (givenBack(payment.refunds) >= payment.amountMinor) return 'refunded';
  return refundable({ ...payment, status: 'paid' }) <= 0 ? 'refunding' : 'paid';
}

/** A refund that was done may still fail, at the shopper's bank; one that failed is not done later. */
export function isRefundNews(known: RefundStatus, told: RefundStatus): boolean {
  return refundStatuses.indexOf(told) > refundStatuses.indexOf(known);
}

export function isNews(known: PaymentStatus, told: PaymentStatus): boolean {
  // Another card may be declined as well.
  if (known === told) return told === 'declined';
  return rank[told] >= rank[known];
}
