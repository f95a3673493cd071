import { queueKey } from '#lib/platform/queue/keys.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { RedisClient } from '#lib/platform/redis/connections.ts';

/** How long a proof takes, as the last ones did: worker and shop meet in the store. */
const PACE = 'cakes:pace';
/** Before the first, and with the store away. */
const USUAL_SECONDS = 8;
/** How much the last one counts. */
const WEIGHT = 0.2;

/** Seconds per proof, and how many are drawn at a time (from 1). Never throws. */
export async function paceOfProofs(): Promise<{ seconds: number; workers: number }> {
  try {
    return await askStore(async (redis) => {
      const [seconds, active] = await Promise.all([readPace(redis), redis.llen(queueKey('cakes', 'active'))]);
      return { seconds, workers: Math.max(1, active) };
    });
  } catch {
    return { seconds: USUAL_SECONDS, workers: 1 };
  }
}

/** A proof was drawn in so many seconds. Two at once may lose one of them: it is an estimate. */
export async function notePace(redis: RedisClient, seconds: number): Promise<void> {
  const known = await readPace(redis);
  await redis.set(PACE, known + WEIGHT * (seconds - known), 'EX', 86_400);
}

async function readPace(redis: RedisClient): Promise<number> {
  return Number((await redis.get(PACE)) ?? USUAL_SECONDS);
}
