import { tellNews } from '#lib/notifications/news.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { positionInOrder } from './position.ts';
import type { CakeStage } from './stages.ts';

/** Of an order what its cakes have to know of it. */
export type CakeOrder = { id: string; owner: string; number: string };

/**
 * Writes down that a cake has come to a stage, and tells it, in the transaction that takes it there; a cake comes to each
 * stage once.
 */
export async function tellStage(
  tx: DbOrTransaction,
  order: CakeOrder,
  { cakeId, stage }: { cakeId: string; stage: Exclude<CakeStage, 'waiting'> },
): Promise<void> {
  const { at } = await tx.cakeEvent.create({ data: { cakeId, stage }, select: { at: true } });
  await tellNews(tx, order, {
    key: `cake:${cakeId}:${stage}`,
    kind: `cake-${stage}`,
    orderNumber: order.number,
    cakeId,
    position: await positionInOrder(tx, { orderId: order.id, cakeId }),
    percent: null,
    at: at.toISOString(),
  });
}
