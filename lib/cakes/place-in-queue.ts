import { db } from '#lib/platform/db/client.ts';
import { paceOfProofs } from './pace.ts';

/**
 * How many proofs come before a cake's, and in how many seconds its own should be drawn, by what the last ones took; null
 * if it is not in the queue. One whose proof has failed for good is not.
 */
export async function placeInQueue(cakeId: string): Promise<{ ahead: number; seconds: number } | null> {
  const [row] = await db().$queryRaw<{ ahead: number; percent: number }[]>`
    SELECT mine.percent, count(other.id)::int AS ahead FROM cake mine
    LEFT JOIN cake other ON other.stage = 'drawing' AND other.proof_failed_at IS NULL
      AND (other.priority, other.created_at, other.id) < (mine.priority, mine.created_at, mine.id)
    WHERE mine.id = ${cakeId}::uuid AND mine.stage = 'drawing' AND mine.proof_failed_at IS NULL GROUP BY mine.id`;
  if (!row) return null;
  const { seconds, workers } = await paceOfProofs();
  // Whose drawing has begun has nobody before it, whatever came in meanwhile.
  const ahead = row.percent > 0 ? 0 : row.ahead;
  const own = seconds * (1 - row.percent / 100);
  return { ahead, seconds: Math.ceil((ahead * seconds) / workers + own) };
}
