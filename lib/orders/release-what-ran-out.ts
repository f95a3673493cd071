import { releaseHolds } from '#lib/checkout/holds.ts';
import { db } from '#lib/platform/db/client.ts';
import { log } from '#lib/platform/log.ts';
import { closePayments } from './cancel-order.ts';
import { endOrder } from './end-order.ts';
import { lockOrder } from './lock-order.ts';

/** What ran out is given back: holds of ten minutes, and orders that nobody paid in that time. May run twice. */
export async function releaseWhatRanOut(now: Date): Promise<void> {
  await releaseHolds(now);
  const due = await db().order.findMany({
    where: { status: 'awaiting_payment', expiresAt: { lte: now } },
    include: { payments: true },
  });
  for (const { id, number, payments } of due) {
    try {
      await closePayments(payments);
      await db().$transaction(async (tx) => {
        const order = await lockOrder(tx, id);
        if (order.status === 'awaiting_payment' && order.expiresAt <= now) await endOrder(tx, order, 'expired');
      });
    } catch (error) {
      // Paid at the last moment, or its provider is away: it waits for the news, or for the next round.
      const message = error instanceof Error ? error.message : String(error);
      log().warn({ order: number, error: message }, 'an order that ran out is left as it is for now');
    }
  }
}
