import { providerCalled } from '#lib/payments/providers.ts';
import { db } from '#lib/platform/db/client.ts';

/** Sends the money of a payment back. May run twice: the provider pays back once. @throws if the provider is away */
export async function refundPayment(paymentId: string): Promise<void> {
  const payment = await db().payment.findUnique({ where: { id: paymentId } });
  if (payment?.status !== 'refunding' || !payment.reference) return;
  const { id, reference, amountMinor } = payment;
  await providerCalled(payment.provider).refund({ id, reference, amountMinor });
}
