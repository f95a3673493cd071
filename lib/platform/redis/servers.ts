import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './connections.ts';

/**
 * Asks what concerns a server and not a key (what it holds, how it does): the one there is, or every master of a cluster.
 * @throws if one of them is away
 */
export async function askServers<T>(redis: RedisClient, ask: (server: Redis) => Promise<T>): Promise<T[]> {
  if (!(redis instanceof Cluster)) return [await ask(redis)];
  const ranges = await redis.cluster('SLOTS');
  const masters = new Set(ranges.map(([, , master]) => master?.slice(0, 2).join(':')));
  const known = redis.nodes('master');
  if (known.length < masters.size) throw new Error('a server of the cluster is away');
  return Promise.all(known.map(ask));
}

/** @throws if one of them is away */
export async function pingServers(redis: RedisClient): Promise<void> {
  await askServers(redis, (server) => server.ping());
}
