import Stripe from 'stripe';
import { CURRENCY } from '#lib/catalog/price.ts';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { remember } from '#lib/platform/remembered.ts';
import type { OnlineProvider, PaymentEvent, RefundEvent } from './provider.ts';

function client(): Stripe {
  const { STRIPE_SECRET_KEY } = env();
  if (!STRIPE_SECRET_KEY) throw new AppError('unavailable', { message: 'STRIPE_SECRET_KEY is not set' });
  return remember('stripe', () => new Stripe(STRIPE_SECRET_KEY, { maxNetworkRetries: 2, timeout: 10_000 }));
}

/** Stripe Checkout: the shopper pays on Stripe's own page, so no card ever comes near us. */
export const stripeProvider: OnlineProvider = {
  name: 'stripe',
  async open({ id, reference, amountMinor, orderNumber, email, locale, returnUrl }) {
    if (reference) {
      const opened = await client().checkout.sessions.retrieve(reference);
      return { reference, redirectUrl: opened.url };
    }
    const metadata = { paymentId: id };
    const session = await client().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: CURRENCY.toLowerCase(),
              unit_amount: amountMinor,
              product_data: { name: `Levain ${orderNumber}` },
            },
          },
        ],
        customer_email: email,
        locale,
        client_reference_id: orderNumber,
        metadata,
        payment_intent_data: { metadata },
        success_url: returnUrl,
        cancel_url: returnUrl,
      },
      { idempotencyKey: id },
    );
    return { reference: session.id, redirectUrl: session.url };
  },
  async cancel({ reference }) {
    const session = await client().checkout.sessions.retrieve(reference);
    if (session.status === 'open') await client().checkout.sessions.expire(reference);
    // Completed, and not paid: the money may still come, and then goes back.
    return session.payment_status === 'paid' ? 'paid' : 'cancelled';
  },
  async refund({ reference }, { id, paymentId, amountMinor: amount }) {
    const session = await client().checkout.sessions.retrieve(reference);
    const intent = session.payment_intent;
    if (typeof intent !== 'string') return { outcome: 'refused', reference: null };
    try {
      const metadata = { paymentId, refundId: id };
      const refund = await client().refunds.create(
        { payment_intent: intent, amount, metadata },
        { idempotencyKey: id },
      );
      return { outcome: 'asked', reference: refund.id };
    } catch (error) {
      // It is paid back already, or there is not so much left: asking again changes nothing.
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return { outcome: 'refused', reference: null };
      throw error;
    }
  },
  async readEvent(body, headers) {
    const { STRIPE_WEBHOOK_SECRET } = env();
    if (!STRIPE_WEBHOOK_SECRET) throw new AppError('unavailable', { message: 'STRIPE_WEBHOOK_SECRET is not set' });
    try {
      const event = Stripe.webhooks.constructEvent(body, headers.get('stripe-signature') ?? '', STRIPE_WEBHOOK_SECRET);
      return toPaymentEvent(event);
    } catch (cause) {
      throw new AppError('forbidden', { message: 'the signature is not Stripe’s', cause });
    }
  },
};

/** Null for what Stripe tells besides, and for payments that were not opened by us. */
function toPaymentEvent(event: Stripe.Event): PaymentEvent | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const { id, metadata, amount_total, payment_status } = event.data.object;
      return tell(event, payment_status === 'paid' ? 'paid' : 'confirming', { id, metadata, amount: amount_total });
    }
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired': {
      const { id, metadata, amount_total } = event.data.object;
      return tell(event, event.type.endsWith('expired') ? 'cancelled' : 'declined', {
        id,
        metadata,
        amount: amount_total,
      });
    }
    case 'payment_intent.payment_failed': {
      const { id, metadata, amount } = event.data.object;
      return tell(event, 'declined', { id, metadata, amount });
    }
    case 'charge.refunded': {
      const { id, metadata, amount_refunded } = event.data.object;
      return tell(event, 'refunded', { id, metadata, amount: amount_refunded });
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return tellRefund(event, event.data.object);
    default:
      return null;
  }
}

/** Null while it is under way, and for one that was not asked for here: `charge.refunded` tells of that as well. */
function tellRefund({ id }: Stripe.Event, refund: Stripe.Refund): PaymentEvent | null {
  const { paymentId, refundId } = refund.metadata ?? {};
  if (!paymentId || !refundId) return null;
  const about = { id, paymentId, refundId, reference: refund.id, amountMinor: refund.amount };
  if (refund.status === 'succeeded') return { ...about, type: 'refund-done' };
  return refund.status === 'failed' || refund.status === 'canceled' ? { ...about, type: 'refund-failed' } : null;
}

type About = { id: string; metadata: Stripe.Metadata | null; amount: number | null };

function tell(
  event: Stripe.Event,
  type: Exclude<PaymentEvent, RefundEvent>['type'],
  { id, metadata, amount }: About,
): PaymentEvent | null {
  const paymentId = metadata?.paymentId;
  return paymentId ? { id: event.id, type, paymentId, reference: id, amountMinor: amount ?? 0 } : null;
}
