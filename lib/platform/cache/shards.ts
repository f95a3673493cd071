import { crc32 } from 'node:zlib';
import { env } from '../env.ts';

/**
 * What keys of the cache begin with. A script finds an entry and the clock that it is checked against on one server, so in a
 * Redis Cluster each shard has a clock of its own, under one hash tag with its entries; a cluster moves shards, not entries.
 * A single server is one shard.
 */
export type Shard = string;

/** As many as a cluster of the cache may usefully have masters. */
const MOST = 16;
const single: readonly Shard[] = [''];
const clustered: readonly Shard[] = Array.from({ length: MOST }, (_, number) => `{s${number}}:`);

export function listShards(): readonly Shard[] {
  return env().CACHE_REDIS_URL.length > 1 ? clustered : single;
}

export function shardOf(key: string): Shard {
  const shards = listShards();
  return shards[crc32(key) % shards.length] as Shard;
}

/** An entry's key as the cache knows it. */
export function placeOf(key: string): string {
  return shardOf(key) + key;
}
