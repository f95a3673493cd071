import { providerCalled } from '#lib/payments/providers.ts';
import { db } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderKey } from './find-order.ts';
import { orderPaths } from './paths.ts';

export type OpenPayment = { provider: string; reference: string; redirectUrl: string | null };

/**
 * Opens an order's payment with its provider, or finds it open: the same payment however often. Null for an order that
 * waits for no money. @throws AppError `conflict` (`order-expired`), `not-found`
 */
export async function openPayment(orderId: string): Promise<OpenPayment | null> {
  const order = await db().order.findUnique({ where: { id: orderId }, include: { payments: true } });
  if (!order) throw new AppError('not-found', { message: `there is no order ${orderId}` });
  if (order.status === 'expired' || order.status === 'cancelled') {
    throw new AppError('conflict', { message: `${order.number} is ${order.status}`, reason: 'order-expired' });
  }
  const payment = order.payments.find(({ status }) => ['pending', 'confirming', 'declined'].includes(status));
  if (order.status !== 'awaiting_payment' || !payment) return null;
  const { id, amountMinor, provider, reference } = payment;
  const { locale } = order;
  const returnUrl = new URL(orderPaths.order(locale, order.number, orderKey(order.id)), env().SITE_URL).href;
  const opened = await providerCalled(provider).open({
    ...{ id, reference, amountMinor, locale, returnUrl },
    ...{ orderNumber: order.number, email: order.email },
  });
  await db().payment.updateMany({ where: { id, reference: null }, data: { reference: opened.reference } });
  return { provider, ...opened };
}
