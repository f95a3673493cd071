import { db } from '#lib/platform/db/client.ts';
import { type CakeOrder, tellStage } from './tell-stage.ts';

/**
 * A proof is all there: its cake is drawn, and everybody hears of it, once, however many workers have drawn it. Answers its
 * order, or null if the cake was not being drawn any more.
 */
export async function finishProof(cakeId: string): Promise<CakeOrder | null> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.cake.updateMany({
      where: { id: cakeId, stage: 'drawing' },
      data: { stage: 'drawn', percent: 100, touchedAt: new Date() },
    });
    if (count === 0) return null;
    const { order } = await tx.cake.findUniqueOrThrow({
      where: { id: cakeId },
      select: { order: { select: { id: true, owner: true, number: true } } },
    });
    await tellStage(tx, order, { cakeId, stage: 'drawn' });
    return order;
  });
}
