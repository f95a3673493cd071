import { hasConcern } from '#lib/cakes/design/words.ts';
import { cakePriority } from '#lib/cakes/priority.ts';
import type { CheckoutLine } from '#lib/checkout/lines.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';

type Order = {
  id: string;
  owner: string;
  createdAt: Date;
  slot: { startsAt: Date };
  items: readonly { id: number; lineId: string }[];
};

/**
 * Writes down the cakes of an order as they are to be baked, in the transaction that makes it. Nothing is drawn here: their
 * proofs go into the queue once the order has its money.
 */
export async function writeCakes(tx: DbOrTransaction, order: Order, lines: readonly CheckoutLine[]): Promise<void> {
  const { id: orderId, owner, createdAt: now, slot } = order;
  for (const { lineId, cake } of lines) {
    const item = order.items.find((candidate) => candidate.lineId === lineId);
    if (!cake || !item) continue;
    const { design, wishes } = cake;
    await tx.cake.create({
      data: {
        ...{ orderId, orderItemId: item.id, design, wishes },
        // One after the other: it counts those before it.
        priority: await cakePriority(tx, { owner, startsAt: slot.startsAt, now }),
        hasConcern: hasConcern(design.inscription.text),
        events: { create: { stage: 'waiting', at: now } },
      },
    });
  }
}
