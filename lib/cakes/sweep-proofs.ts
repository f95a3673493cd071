import { db } from '#lib/platform/db/client.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';

/** A drawing that nothing was heard of for so long (ms) may be lost. */
const SILENCE = 60_000;
/** As many are looked after at a time, the longest forgotten first. */
const BATCH = 500;

/**
 * Cakes that should be drawn, and perhaps nobody will: the store lost their jobs, or they never got there. Bull drops the
 * jobs that it has, so nothing is drawn twice; those that are dead stay so until somebody has looked at them. Answers how
 * many were looked after.
 */
export async function sweepProofs(now: Date): Promise<number> {
  const cakes = await db().cake.findMany({
    where: { stage: 'drawing', touchedAt: { lt: new Date(now.getTime() - SILENCE) } },
    select: { id: true, priority: true },
    orderBy: { touchedAt: 'asc' },
    take: BATCH,
  });
  for (const { id: cakeId, priority } of cakes) await enqueue('cake.proof', { cakeId }, { priority });
  await db().cake.updateMany({ where: { id: { in: cakes.map(({ id }) => id) } }, data: { touchedAt: now } });
  return cakes.length;
}
