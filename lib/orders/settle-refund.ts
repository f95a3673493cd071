import { formatPrice } from '#lib/catalog/price.ts';
import { recountDayOf } from '#lib/figures/recount-day.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderLink } from './order-mail.ts';
import { isRefundNews, statusAfterRefunds } from './status.ts';
import { tellChange } from './tell-change.ts';
import { tellStep } from './tell-step.ts';
import { writeToShopper } from './write-to-shopper.ts';

type LockedPayment = LockedOrder['payments'][number];

/**
 * What became of a refund, with its order's row locked: the payment follows, and what was done is told and written to the shopper
 * if one of the staff gave it. Answers whether that was news.
 */
export async function settleRefund(
  tx: DbOrTransaction,
  order: LockedOrder,
  { refundId, status }: { refundId: string; status: 'done' | 'failed' },
): Promise<boolean> {
  const payment = order.payments.find(({ refunds }) => refunds.some(({ id }) => id === refundId));
  const refund = payment?.refunds.find(({ id }) => id === refundId);
  if (!payment || !refund || !isRefundNews(refund.status, status)) return false;
  await tx.refund.update({ where: { id: refundId }, data: { status, settledAt: new Date() } });
  // In place, so that who settles several at once sees each.
  refund.status = status;
  await bringPaymentUp(tx, payment);
  if (status === 'failed') {
    // It may have been done before, and then was taken off.
    await recountDayOf(tx, order);
    await tellChange(tx, order, `refund-failed:${refundId}`);
    return true;
  }
  await tellStep(tx, order, 'refunded');
  if (!refund.byStaff) return true;
  const { name, number, locale } = order;
  const { reason } = refund;
  const [amount, inCash] = [formatPrice(refund.amountMinor, locale), payment.provider === 'counter'];
  const values = { name, number, amount, reason, inCash, url: orderLink(order) };
  await writeToShopper(tx, order, { template: 'order-refunded', values });
  return true;
}

/** A payment that has come stands as its refunds say. */
export async function bringPaymentUp(tx: DbOrTransaction, payment: LockedPayment): Promise<void> {
  const status = statusAfterRefunds(payment);
  // Of money that we do not know to have come, only the end of it is taken for certain.
  const isKnown = ['paid', 'refunding', 'refunded'].includes(payment.status);
  if (isKnown || status === 'refunded') await tx.payment.update({ where: { id: payment.id }, data: { status } });
}
