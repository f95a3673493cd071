import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { type CakeOrder, tellStage } from './tell-stage.ts';

/** The cakes of an order that has its money go into the queue: in the transaction that learns of it. Twice changes nothing. */
export async function queueProofs(tx: DbOrTransaction, order: CakeOrder): Promise<void> {
  const cakes = await tx.cake.updateManyAndReturn({
    where: { orderId: order.id, stage: 'waiting' },
    data: { stage: 'drawing', touchedAt: new Date() },
    select: { id: true, priority: true },
  });
  for (const { id: cakeId, priority } of cakes) {
    await tellStage(tx, order, { cakeId, stage: 'drawing' });
    await addToOutbox(tx, 'cake.proof', { cakeId }, { priority });
  }
}

/**
 * The cakes of an order that comes to nothing: whatever is not collected yet. A drawing that runs hears of it within a
 * second, and what there is of it leaves storage. Twice changes nothing.
 */
export async function cancelCakes(tx: DbOrTransaction, order: CakeOrder): Promise<void> {
  const cakes = await tx.cake.updateManyAndReturn({
    where: { orderId: order.id, stage: { notIn: ['collected', 'cancelled'] } },
    data: { stage: 'cancelled', proof: Prisma.DbNull, percent: 0 },
    select: { id: true },
  });
  for (const { id: cakeId } of cakes) {
    await tellStage(tx, order, { cakeId, stage: 'cancelled' });
    await addToOutbox(tx, 'cake.erase', { cakeId });
  }
}
