import type { Redis } from 'ioredis';
import { log } from '../log.ts';
import { remember } from '../remembered.ts';
import { cacheRedis } from './connections.ts';

/** After a command that timed out, the cache is left alone for this long (ms), so that a frozen server slows few pages. */
const PAUSE_AFTER_TIMEOUT = 1000;

const breaker = () =>
  remember('redis.cache.breaker', () => ({ closedFrom: 0, firstConnect: null as Promise<void> | null }));

/**
 * Runs a command on the cache. Undefined means that the cache is away, which is never an error: the caller reads
 * the source instead. Programming errors (a wrong script, a wrong type) are thrown.
 */
export async function tryCache<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined> {
  const redis = cacheRedis();
  const state = breaker();
  if (Date.now() < state.closedFrom) return undefined;
  if (redis.status === 'wait') state.firstConnect = redis.connect().catch(() => undefined);
  if (redis.status === 'connecting' || redis.status === 'connect') await state.firstConnect;
  if (redis.status !== 'ready') return undefined;
  try {
    return await command(redis);
  } catch (error) {
    if (isReplyError(error)) throw error;
    state.closedFrom = Date.now() + PAUSE_AFTER_TIMEOUT;
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'cache command failed');
    return undefined;
  }
}

/** Redis answered, but with an error. `LOADING`, `READONLY` and the like mean away; the rest is our own mistake. */
function isReplyError(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === 'ReplyError' &&
    !/^(LOADING|READONLY|MASTERDOWN|OOM|BUSY)/.test(error.message)
  );
}
