import { providerCalled } from '#lib/payments/providers.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { endOrder } from './end-order.ts';
import { orderPerson } from './find-order.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { stagesOf } from './stages-of.ts';
import { canCancel } from './status.ts';

/**
 * Calls an order off for its shopper, while that is possible. Calling off twice is calling off.
 * @throws AppError `conflict` (`too-late-to-cancel`, `being-paid`), `not-found`
 */
export async function cancelOrder(orderId: string, now: Date): Promise<void> {
  const open = await db().order.findUnique({ where: { id: orderId }, include: { payments: true } });
  // Asked outside the transaction: whoever is slow there must hold no locks here.
  if (open?.status === 'awaiting_payment') await closePayments(open.payments);
  const number = await db().$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.status !== 'cancelled') {
      requireTime(order, now);
      await endOrder(tx, order, 'cancelled');
    }
    return order.number;
  });
  await noteWrite(orderPerson(number));
}

/**
 * Makes sure that nobody pays any more. @throws AppError `conflict` (`being-paid`) if somebody has: the news of it is on
 * its way
 */
export async function closePayments(
  payments: readonly { id: string; provider: string; reference: string | null }[],
): Promise<void> {
  for (const { id, provider, reference } of payments) {
    if (!reference) continue;
    const outcome = await providerCalled(provider).cancel({ id, reference });
    if (outcome === 'paid') throw new AppError('conflict', { message: `${reference} is paid`, reason: 'being-paid' });
  }
}

function requireTime(order: LockedOrder, now: Date): void {
  if (canCancel({ status: order.status, startsAt: order.slot.startsAt, cakes: stagesOf(order.items) }, now)) return;
  throw new AppError('conflict', { message: `${order.number} is ${order.status}`, reason: 'too-late-to-cancel' });
}
