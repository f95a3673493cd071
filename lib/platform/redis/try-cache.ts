import { log } from '../log.ts';
import { remember } from '../remembered.ts';
import { cacheRedis, connectNow, type RedisClient } from './connections.ts';

/** After a command that timed out, the cache is left alone for this long (ms), so that a frozen server slows few pages. */
const PAUSE_AFTER_TIMEOUT = 1000;
/** A server of a cluster that is away fails every command for it, at once: that much (ms) is between two lines in the log. */
const QUIET = 1000;

const breaker = () =>
  remember('redis.cache.breaker', () => ({ openUntil: 0, quietUntil: 0, firstConnect: null as Promise<void> | null }));

/**
 * Runs a command on the cache. Undefined means that the cache is away, which is never an error: the caller reads
 * the source instead. Programming errors (a wrong script, a wrong type) are thrown.
 */
export async function tryCache<T>(command: (redis: RedisClient) => Promise<T>): Promise<T | undefined> {
  const redis = cacheRedis();
  const state = breaker();
  if (Date.now() < state.openUntil) return undefined;
  if (redis.status === 'wait') state.firstConnect = connectNow(redis).catch(() => undefined);
  if (redis.status === 'connecting' || redis.status === 'connect') await state.firstConnect;
  if (redis.status !== 'ready') return undefined;
  try {
    return await command(redis);
  } catch (error) {
    if (isOurMistake(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const now = Date.now();
    if (message === 'Command timed out') state.openUntil = now + PAUSE_AFTER_TIMEOUT;
    if (now >= state.quietUntil) {
      log().warn({ error: message }, 'cache command failed');
      state.quietUntil = now + QUIET;
    }
    return undefined;
  }
}

/** What Redis answers when it is away in a manner of speaking. */
const AWAY = /^(LOADING|READONLY|MASTERDOWN|OOM|BUSY|CLUSTERDOWN|MOVED|ASK|TRYAGAIN)/;
/** What ioredis says, before a cluster could, of a command with keys of several slots. */
const CROSS_SLOT = 'All the keys in a pipeline command should belong to the same slot';

/** Redis answered with an error that is none of those, or would have. */
function isOurMistake(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message === CROSS_SLOT || (error.name === 'ReplyError' && !AWAY.test(error.message));
}
