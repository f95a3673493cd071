import { noteOrderWrite } from '#lib/cakes/own-order.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { closePayments } from '../cancel-order.ts';
import { endOrder } from '../end-order.ts';
import { lockOrder } from '../lock-order.ts';

/**
 * Calls an order off for the bakery, also once its shopper can't any more: until it is handed out. What was taken for it is given
 * back (`endOrder`), the money too, and the shopper is told why. Calling off twice is calling off.
 * @throws AppError `conflict` (`too-late-to-cancel`, `being-paid`), `not-found`
 */
export async function callOffOrder(orderId: string, reason: string): Promise<void> {
  const open = await db().order.findUnique({ where: { id: orderId }, include: { payments: true } });
  // Asked outside the transaction: whoever is slow there must hold no locks here.
  if (open?.status === 'awaiting_payment') await closePayments(open.payments);
  const order = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    if (locked.status === 'cancelled') return locked;
    await endOrder(tx, locked, 'cancelled', { reason });
    const [before, after] = [{ status: locked.status }, { status: 'cancelled', reason }];
    await record(tx, { action: 'order.cancel', subject: locked.number, before, after });
    return locked;
  });
  await noteOrderWrite(order);
}
