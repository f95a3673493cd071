import { hasConcern } from '#lib/cakes/design/words.ts';
import { cakePriority } from '#lib/cakes/priority.ts';
import type { CheckoutLine } from '#lib/checkout/lines.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';

type Order = {
  id: string;
  owner: string;
  createdAt: Date;
  startsAt: Date;
  items: readonly { id: number; lineId: string }[];
};

/**
 * Writes down the cakes of an order as they are to be baked, in the transaction that makes it. Nothing is drawn here: their
 * proofs go into the queue once the order has its money.
 */
export async function writeCakes(tx: DbOrTransaction, order: Order, lines: readonly CheckoutLine[]): Promise<void> {
  const { id: orderId, owner, createdAt: now, startsAt } = order;
  const ordered = order.items.flatMap(({ id: orderItemId, lineId }) => {
    const cake = lines.find((line) => line.lineId === lineId)?.cake;
    return cake ? [{ orderItemId, ...cake, hasConcern: hasConcern(cake.design.inscription.text) }] : [];
  });
  if (ordered.length === 0) return;
  const first = await cakePriority(tx, { owner, startsAt, now });
  const cakes = await tx.cake.createManyAndReturn({
    // Each goes behind the one before it.
    data: ordered.map((cake, index) => ({ orderId, ...cake, priority: first + index })),
    select: { id: true },
  });
  await tx.cakeEvent.createMany({ data: cakes.map(({ id: cakeId }) => ({ cakeId, stage: 'waiting', at: now })) });
}
