import type { Locale } from '#lib/catalog/schema.ts';

/** What the shop wants of whoever takes its money. Each call may be made twice for the same payment. */
export type PaymentProvider = {
  name: 'test-till' | 'stripe';
  /** Opens the payment there. A provider with a page of its own answers where the shopper pays. */
  open(payment: PaymentToOpen): Promise<{ reference: string; redirectUrl: string | null }>;
  /** Calls a payment off, if it is not too late, and answers how it stands then for good: `cancelled`, or `paid`. */
  cancel(payment: { id: string; reference: string }): Promise<'cancelled' | 'paid'>;
  /** Gives all of it back. Success is told by an event. */
  refund(payment: { id: string; reference: string; amountMinor: number }): Promise<void>;
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

export type PaymentEvent = {
  /** The provider's id of it: what is told twice has the same. */
  id: string;
  type: 'confirming' | 'declined' | 'paid' | 'cancelled' | 'refunded';
  /** Our id of the payment, which we gave them when it was opened. */
  paymentId: string;
  reference: string;
  amountMinor: number;
};
