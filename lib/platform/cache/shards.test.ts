import { afterEach, expect, test, vi } from 'vitest';
import { closeAll } from '../remembered.ts';
import { clockOf } from './clock.ts';
import { listShards, placeOf, shardOf } from './shards.ts';

const others = {
  DATABASE_URL: 'postgresql://a:b@localhost/levain',
  STORE_REDIS_URL: 'redis://localhost:1',
  S3_ENDPOINT: 'http://localhost:3',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
  AUTH_SECRET: 'a secret of at least thirty-two characters',
};
const keys = Array.from({ length: 1600 }, (_, number) => `page:release:/en/products/${number}`);
/** What Redis Cluster places a key by. */
const hashTagOf = (key: string) => /\{(.+?)\}/.exec(key)?.[1];

afterEach(async () => {
  vi.unstubAllEnvs();
  await closeAll();
});

test('a single server is one shard, with keys as they are', () => {
  stub('redis://localhost:2');
  expect(listShards()).toHaveLength(1);
  expect(keys.map(placeOf)).toEqual(keys);
});

test('in a cluster an entry and its clock share a slot, and shards share the entries evenly', () => {
  stub('redis://localhost:2,redis://localhost:4');
  const counts = new Map(listShards().map((shard) => [shard, 0]));
  for (const key of keys) {
    const shard = shardOf(key);
    expect(hashTagOf(placeOf(key))).toBe(hashTagOf(clockOf(shard)));
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  expect(new Set([...counts.keys()].map(hashTagOf)).size).toBe(16);
  expect(Math.min(...counts.values())).toBeGreaterThan(50);
});

function stub(cacheUrls: string): void {
  for (const [name, value] of Object.entries({ ...others, CACHE_REDIS_URL: cacheUrls })) vi.stubEnv(name, value);
}
