import { db } from '#lib/platform/db/client.ts';
import { noteOrderWrite } from './own-order.ts';
import { tellStage } from './tell-stage.ts';

/**
 * A proof is all there: its cake is drawn, and everybody hears of it, once, however many workers have drawn it. Nothing
 * happens to a cake that was not being drawn any more.
 */
export async function finishProof(cakeId: string): Promise<void> {
  const finished = await db().$transaction(async (tx) => {
    const [cake] = await tx.cake.updateManyAndReturn({
      where: { id: cakeId, stage: 'drawing' },
      data: { stage: 'drawn', percent: 100, touchedAt: new Date() },
      select: { order: { select: { id: true, owner: true, number: true } } },
    });
    if (cake) await tellStage(tx, cake.order, { cakeId, stage: 'drawn' });
    return cake?.order;
  });
  if (finished) await noteOrderWrite(finished);
}
