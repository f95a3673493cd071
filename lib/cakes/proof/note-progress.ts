import { pushNews, recipientsOf } from '#lib/notifications/news.ts';
import { db } from '#lib/platform/db/client.ts';
import { type CakeToDraw, findCakeToDraw } from '../find-cake-to-draw.ts';
import { noteOrderWrite } from '../own-order.ts';
import type { CakeProof } from '../schema.ts';

/**
 * Writes down how far a proof is, and what of it can be seen, and pushes it. It never goes back: a second run only tells what
 * the first one died before telling. @throws when the store is away
 */
export async function noteProgress(
  { id: cakeId, order }: Pick<CakeToDraw, 'id' | 'order'>,
  { percent, proof }: { percent: number; proof: CakeProof },
): Promise<void> {
  const now = new Date();
  const { count } = await db().cake.updateMany({
    where: { id: cakeId, stage: 'drawing', percent: { lt: percent } },
    data: { percent, proof, touchedAt: now },
  });
  if (count > 0) await noteOrderWrite(order);
  else if (!(await findCakeToDraw(cakeId))) return;
  await pushNews(await recipientsOf(db(), order), {
    key: `cake:${cakeId}:progress:${percent}`,
    kind: 'cake-progress',
    orderNumber: order.number,
    cakeId,
    percent,
    at: now.toISOString(),
  });
}
