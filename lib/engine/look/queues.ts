import { queueNames } from '#lib/platform/queue/dead-letters.ts';
import type { QueueName } from '#lib/platform/queue/jobs.ts';
import { jobKey, queueKey } from '#lib/platform/queue/keys.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { RedisClient } from '#lib/platform/redis/connections.ts';
import type { QueueState } from '../schema.ts';

/**
 * How every queue stands, read off Bull's own lists (bull 4: `wait` and `paused` grow at their heads and are worked off
 * from their tails). `now` is the time to count waiting from (ms). @throws AppError `unavailable` with the store away
 */
export function readQueues(now: number): Promise<QueueState[]> {
  return askStore((redis) => Promise.all(queueNames.map((name) => readQueue(redis, name, now))));
}

async function readQueue(redis: RedisClient, name: QueueName, now: number): Promise<QueueState> {
  const key = (list: Parameters<typeof queueKey>[1]) => queueKey(name, list);
  const [waiting, halted, active, delayed, dead, isPaused, [next], [nextHalted]] = await Promise.all([
    redis.llen(key('wait')),
    redis.llen(key('paused')),
    redis.llen(key('active')),
    redis.zcard(key('delayed')),
    redis.zcard(key('failed')),
    redis.exists(key('meta-paused')),
    redis.lrange(key('wait'), -1, -1),
    redis.lrange(key('paused'), -1, -1),
  ]);
  const id = nextHalted ?? next;
  const since = id === undefined ? null : await redis.hget(jobKey(name, id), 'timestamp');
  return {
    name,
    waiting: waiting + halted,
    ...{ active, delayed, dead },
    isPaused: isPaused === 1,
    waited: since === null ? null : Math.max(0, now - Number(since)),
  };
}
