import { Redis, type RedisOptions } from 'ioredis';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { remember } from '../remembered.ts';

/**
 * Two roles, two URLs: the store keeps (sessions, queues, events) and never evicts; the cache may lose anything
 * at any time. Both connect at the first command.
 */
export function storeRedis(): Redis {
  return remember(
    'redis.store',
    () => {
      const redis = connect('store', env().STORE_REDIS_URL, {});
      // Every queue listens to it.
      redis.setMaxListeners(50);
      return redis;
    },
    quit,
  );
}

/**
 * The store as a request sees it: somebody waits, so a command is answered or refused at once, and is never carried out
 * later, when they have been told that it failed. Use it through `askStore`.
 */
export function promptStoreRedis(): Redis {
  return remember(
    'redis.store.prompt',
    () =>
      connect('store', env().STORE_REDIS_URL, {
        enableOfflineQueue: false,
        enableAutoPipelining: true,
        // Of a limiter, which defines it late: a pipeline that was begun before does not know it, and gives every command in
        // it the answer of another, or none (redis/ioredis#1931).
        autoPipeliningIgnoredCommands: ['rlflxIncr'],
        maxRetriesPerRequest: 0,
        // Long enough for a clone in a rush to look at its answers.
        commandTimeout: 3000,
        connectTimeout: 1000,
      }),
    quit,
  );
}

export function cacheRedis(): Redis {
  return remember(
    'redis.cache',
    () =>
      connect('cache', env().CACHE_REDIS_URL, {
        // A cache that does not answer is worth less than none: fail fast and read the source.
        enableOfflineQueue: false,
        enableAutoPipelining: true,
        maxRetriesPerRequest: 0,
        commandTimeout: 500,
        connectTimeout: 1000,
      }),
    quit,
  );
}

/** A connection of its own, as Bull wants for blocking reads and subscriptions. It waits for ever, and for 'ready'. */
export function connectStoreForBull(): Redis {
  return connect('store', env().STORE_REDIS_URL, {
    lazyConnect: false,
    maxRetriesPerRequest: null,
    enableReadyCheck: false,
  });
}

/** A connection of its own for what is published. Who uses it subscribes anew at each 'ready', to know what it missed. */
export function connectStoreForListening(): Redis {
  return connect('store', env().STORE_REDIS_URL, {
    lazyConnect: false,
    autoResubscribe: false,
    maxRetriesPerRequest: null,
    connectTimeout: 1000,
    retryStrategy: (attempt) => Math.min(50 * attempt, 500),
  });
}

function connect(role: 'store' | 'cache', url: string, options: RedisOptions): Redis {
  const redis = new Redis(url, {
    connectionName: `levain:${role}`,
    lazyConnect: true,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1000),
    ...options,
  });
  let isDown = false;
  redis.on('error', (error) => {
    if (!isDown) log().warn({ role, error: error.message }, 'redis is away');
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) log().info({ role }, 'redis is back');
    isDown = false;
  });
  return redis;
}

async function quit(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit();
  else redis.disconnect();
}
