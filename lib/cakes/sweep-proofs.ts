import { db } from '#lib/platform/db/client.ts';
import { listDead } from '#lib/platform/queue/dead-letters.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';

/** A drawing that nothing was heard of for so long (ms) may be lost. */
const SILENCE = 60_000;
/** As many are looked after at a time, the longest forgotten first. */
const BATCH = 500;

/**
 * Cakes that should be drawn, and perhaps nobody will: the store lost their jobs, or they never got there. Bull drops the
 * jobs that it has, so nothing is drawn twice; those that are dead stay so until somebody has looked at them, and their
 * cakes are marked. Answers how many were looked after.
 */
export async function sweepProofs(now: Date): Promise<number> {
  const cakes = await db().cake.findMany({
    where: { stage: 'drawing', touchedAt: { lt: new Date(now.getTime() - SILENCE) } },
    select: { id: true, priority: true },
    orderBy: { touchedAt: 'asc' },
    take: BATCH,
  });
  for (const { id: cakeId, priority } of cakes) await enqueue('cake.proof', { cakeId }, { priority });
  const ids = cakes.map(({ id }) => id);
  await db().cake.updateMany({ where: { id: { in: ids } }, data: { touchedAt: now } });
  const dead = new Set(
    (await listDead({ only: 'cakes' })).map(({ payload }) => (payload as { cakeId?: unknown }).cakeId),
  );
  await db().cake.updateMany({
    where: { id: { in: ids.filter((id) => dead.has(id)) }, proofFailedAt: null },
    data: { proofFailedAt: now },
  });
  return cakes.length;
}
