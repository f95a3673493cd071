import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { remember } from '../remembered.ts';

/** One server or a cluster of them: the same commands, as long as all keys of a command share a slot. */
export type RedisClient = Redis | Cluster;

/** Two roles, each with its URLs: the store keeps (sessions, queues, events) and never evicts; the cache may lose anything. */
type Role = 'store' | 'cache';

/** Connects at the first command, and lets commands wait a while for a server that is away. */
export function storeRedis(): RedisClient {
  return remember(
    'redis.store',
    () => {
      const redis = connect('store', {}, CALM);
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
export function promptStoreRedis(): RedisClient {
  return remember(
    'redis.store.prompt',
    // Long enough for a clone in a rush to look at its answers.
    () => connect('store', { commandTimeout: 3000 }, PROMPT),
    quit,
  );
}

/** A cache that does not answer is worth less than none: fail fast and read the source. Use it through `tryCache`. */
export function cacheRedis(): RedisClient {
  return remember('redis.cache', () => connect('cache', { commandTimeout: 500 }, PROMPT), quit);
}

/** A connection of its own, as Bull wants for blocking reads and subscriptions. It waits for ever, and for 'ready'. */
export function connectStoreForBull(): RedisClient {
  return connect('store', { lazyConnect: false, maxRetriesPerRequest: null, enableReadyCheck: false }, PATIENT);
}

/**
 * A connection of its own for what is published. Who uses it subscribes anew at each 'ready', to know what it missed. All
 * servers of a cluster hear what is published at one of them, so it is to one: the next that is named, when that is lost.
 */
export function connectStoreForListening(): Redis {
  const urls = env().STORE_REDIS_URL;
  const redis = new Redis(urls[0] as string, {
    connectionName: 'levain:store',
    autoResubscribe: false,
    maxRetriesPerRequest: null,
    connectTimeout: 1000,
    retryStrategy: (attempt) => {
      // ioredis reads them anew at each attempt.
      Object.assign(redis.options, addressOf(urls[attempt % urls.length] as string));
      return Math.min(50 * attempt, 500);
    },
  });
  tellWhenAway(redis, { role: 'store' });
  return redis;
}

/**
 * Connects one that waits for its first command. In a cluster to every server besides, since a command for one that is only
 * being connected to would be refused.
 */
export async function connectNow(redis: RedisClient): Promise<void> {
  await redis.connect();
  if (redis instanceof Cluster) await Promise.allSettled(redis.nodes('master').map((server) => server.ping()));
}

/** For a single server, and what more a cluster needs to be told to behave in the same way. */
type Manner = { options: RedisOptions; cluster: ClusterOptions };

const PROMPT: Manner = {
  options: {
    ...{ enableAutoPipelining: true, maxRetriesPerRequest: 0, connectTimeout: 1000, enableOfflineQueue: false },
    // Of a limiter, which defines it late: a pipeline that was begun before does not know it, and gives every command in it
    // the answer of another, or none (redis/ioredis#1931).
    autoPipeliningIgnoredCommands: ['rlflxIncr'],
  },
  // Nothing is tried again but what another server asks for: that one has moved, or is about to.
  cluster: { maxRedirections: 4, retryDelayOnFailover: 0, retryDelayOnClusterDown: 0, retryDelayOnTryAgain: 20 },
};

/** As long as a single server is waited for: some ten seconds. Each attempt counts twice, as another server is asked first. */
const CALM: Manner = { options: {}, cluster: { maxRedirections: 80, retryDelayOnClusterDown: 250 } };

const PATIENT: Manner = {
  options: {},
  cluster: { maxRedirections: Number.POSITIVE_INFINITY, retryDelayOnMoved: 50 },
};

const retryAfter = (attempt: number) => Math.min(50 * attempt, 1000);
/** So often is a server of a cluster tried again before it is taken for gone, and the others are asked who is there. */
const MOST_ATTEMPTS = 20;

function connect(role: Role, own: RedisOptions, { options, cluster }: Manner): RedisClient {
  const urls = role === 'store' ? env().STORE_REDIS_URL : env().CACHE_REDIS_URL;
  const all = { connectionName: `levain:${role}`, lazyConnect: true, ...options, ...own };
  if (urls.length > 1) return connectCluster(urls, { role, options: all, cluster });
  const redis = new Redis(urls[0] as string, { retryStrategy: retryAfter, ...all });
  tellWhenAway(redis, { role });
  return redis;
}

type ClusterWishes = { role: Role; options: RedisOptions; cluster: ClusterOptions };

/** A cluster, found by the servers that are named: it tells of the others. */
function connectCluster(urls: readonly string[], { role, options, cluster }: ClusterWishes): Cluster {
  const { lazyConnect, enableOfflineQueue = true, enableAutoPipelining, ...others } = options;
  const { autoPipeliningIgnoredCommands, ...ofServers } = others;
  const { username, password, protocol } = new URL(urls[0] as string);
  const redis = new Cluster(urls.map(addressOf), {
    ...{ lazyConnect, enableOfflineQueue, enableAutoPipelining, autoPipeliningIgnoredCommands },
    // Whether it is whole is told by each command; a check would keep out who asks for what is there.
    enableReadyCheck: false,
    clusterRetryStrategy: retryAfter,
    // Else one that is restarted in its place would be taken for gone.
    clusterNodeRetryStrategy: (attempt) => (attempt > MOST_ATTEMPTS ? null : retryAfter(attempt)),
    // Who was moved while many commands were on their way is not told so by ioredis in every case.
    slotsRefreshInterval: 5000,
    // Certificates are made out to names, and a name that is not known must not keep the others out.
    dnsLookup: (name, done) => done(null, name),
    ...cluster,
    redisOptions: {
      ...ofServers,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' && { tls: {} }),
    },
  });
  tellWhenAway(redis, { role });
  redis.on('+node', (server: Redis) => {
    tellWhenAway(server, { role, server: `${server.options.host}:${server.options.port}` });
    // Its first command would be refused as long as it is being connected to.
    if (!enableOfflineQueue) server.ping().catch(() => undefined);
  });
  return redis;
}

function addressOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) };
}

function tellWhenAway(redis: RedisClient, about: { role: Role; server?: string }): void {
  let isDown = false;
  redis.on('error', (error) => {
    if (!isDown) log().warn({ ...about, error: error.message }, 'redis is away');
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) log().info(about, 'redis is back');
    isDown = false;
  });
}

async function quit(redis: RedisClient): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => redis.disconnect());
  else redis.disconnect();
}
