import type { Redis } from 'ioredis';
import { AppError } from '#lib/platform/errors.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { tryCache } from '#lib/platform/redis/try-cache.ts';
import { withEntry } from './with-entry.ts';

/**
 * Empties the cache, and only ever the cache: where both roles are one database of one server, which no shop should have,
 * it is refused. Pages and objects are made anew as they are asked for; the edge keeps what it has. May run twice.
 * @throws AppError `unavailable` with the cache or the store away, `conflict` if the cache is the store
 */
export async function flushCache(): Promise<void> {
  await withEntry({ action: 'cache.flush', subject: 'cache' }, async () => {
    const [store, cache] = await Promise.all([askStore(whichDatabase), tryCache(whichDatabase)]);
    if (cache === undefined) throw cacheAway();
    if (cache === store) {
      throw new AppError('conflict', { message: 'cache and store are the same database', reason: 'cache-is-store' });
    }
    if ((await tryCache((redis) => redis.flushdb('ASYNC'))) === undefined) throw cacheAway();
    return true;
  });
}

/** The run of a server, and the database in it. */
async function whichDatabase(redis: Redis): Promise<string> {
  const about = await redis.info('server');
  const run = /^run_id:(\w+)/m.exec(about)?.[1];
  if (!run) throw new AppError('unavailable', { message: 'a Redis that does not say who it is' });
  return `${run}/${redis.options.db ?? 0}`;
}

function cacheAway(): AppError {
  return new AppError('unavailable', { message: 'the cache is away', reason: 'cache-away' });
}
