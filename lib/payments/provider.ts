import type { Locale } from '#lib/catalog/schema.ts';

/** What the shop wants of whoever takes its money. Each call may be made twice for the same payment. */
export type PaymentProvider = {
  name: 'test-till' | 'stripe' | 'counter';
  /** Opens the payment there. A provider with a page of its own answers where the shopper pays. */
  open(payment: PaymentToOpen): Promise<{ reference: string; redirectUrl: string | null }>;
  /** Calls a payment off, if it is not too late, and answers how it stands then for good: `cancelled`, or `paid`. */
  cancel(payment: { id: string; reference: string }): Promise<'cancelled' | 'paid'>;
  /**
   * Gives back some of a payment, or all. Each refund has an id of ours, under which it is done once. `asked`: how it ends is told
   * by an event. `done` and `refused` are final. @throws if nobody knows whether it was taken: ask again
   */
  refund(payment: { reference: string }, refund: RefundToSend): Promise<RefundAnswer>;
  /**
   * Reads what the provider has sent to our webhook; null for news that is nothing to us.
   * @throws AppError `forbidden` if the signature is not theirs
   */
  readEvent(body: string, headers: Headers): Promise<PaymentEvent | null>;
};

type PaymentToOpen = {
  id: string;
  /** Theirs, if it was opened before. */
  reference: string | null;
  /** Minor units. */
  amountMinor: number;
  orderNumber: string;
  email: string;
  locale: Locale;
  /** Where the shopper comes back to. */
  returnUrl: string;
};

/** Who takes money over the net. */
export type OnlineProvider = PaymentProvider & { name: 'test-till' | 'stripe' };

/** `id` is ours; `paymentId` is that of the payment it is of. Minor units. */
type RefundToSend = { id: string; paymentId: string; amountMinor: number };
type RefundAnswer = { outcome: 'asked' | 'done' | 'refused'; reference: string | null };

type EventFacts = {
  /** The provider's id of it: what is told twice has the same. */
  id: string;
  /** Our id of the payment, which we gave them when it was opened. */
  paymentId: string;
  reference: string;
  /** Of the payment; of news about one refund, of that; of `refunded`, all that has gone back so far. */
  amountMinor: number;
};
export type PaymentEvent =
  | (EventFacts & { type: 'confirming' | 'declined' | 'paid' | 'cancelled' | 'refunded' })
  /** What became of a refund that we asked for. */
  | RefundEvent;
export type RefundEvent = EventFacts & { type: 'refund-done' | 'refund-failed'; refundId: string };
