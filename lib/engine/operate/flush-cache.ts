import { AppError } from '#lib/platform/errors.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { RedisClient } from '#lib/platform/redis/connections.ts';
import { askServers } from '#lib/platform/redis/servers.ts';
import { tryCache } from '#lib/platform/redis/try-cache.ts';
import { withEntry } from './with-entry.ts';

/**
 * Empties the cache, and only ever the cache: where both roles are one database of one server, which no shop should have,
 * it is refused. Pages and objects are made anew as they are asked for; the edge keeps what it has. May run twice.
 * @throws AppError `unavailable` with the cache or the store away, `conflict` if the cache is the store
 */
export async function flushCache(): Promise<void> {
  await withEntry({ action: 'cache.flush', subject: 'cache' }, async () => {
    const [store, cache] = await Promise.all([askStore(whichDatabases), tryCache(whichDatabases)]);
    if (cache === undefined) throw cacheAway();
    if (cache.some((database) => store.includes(database))) {
      throw new AppError('conflict', { message: 'cache and store are the same database', reason: 'cache-is-store' });
    }
    const flushed = await tryCache((redis) => askServers(redis, (server) => server.flushdb('ASYNC')));
    if (flushed === undefined) throw cacheAway();
    return true;
  });
}

/** The run of each server, and the database in it. */
function whichDatabases(redis: RedisClient): Promise<string[]> {
  return askServers(redis, async (server) => {
    const about = await server.info('server');
    const run = /^run_id:(\w+)/m.exec(about)?.[1];
    if (!run) throw new AppError('unavailable', { message: 'a Redis that does not say who it is' });
    return `${run}/${server.options.db ?? 0}`;
  });
}

function cacheAway(): AppError {
  return new AppError('unavailable', { message: 'the cache is away', reason: 'cache-away' });
}
