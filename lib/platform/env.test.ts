import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgresql://a:b@localhost/levain',
  STORE_REDIS_URL: 'redis://localhost:1',
  CACHE_REDIS_URL: 'redis://localhost:2',
  S3_ENDPOINT: 'http://localhost:3',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
  AUTH_SECRET: 'a secret of at least thirty-two characters',
};

test('an empty variable counts as unset, and defaults apply', () => {
  const env = parseEnv({ ...complete, DATABASE_REPLICA_URL: '', SITE_URL: '', EDGE_PURGE_URLS: 'http://a, http://b,' });
  expect(env).toMatchObject({
    DATABASE_REPLICA_URL: undefined,
    SITE_URL: 'http://localhost:8080',
    EDGE_PURGE_URLS: ['http://a', 'http://b'],
    WORKER_PORT: 8101,
  });
});

test('Redis may be one server, or some of a cluster', () => {
  const parse = (urls: string) => parseEnv({ ...complete, CACHE_REDIS_URL: urls }).CACHE_REDIS_URL;
  expect(parse('redis://localhost:2')).toEqual(['redis://localhost:2']);
  expect(parse('redis://a:1, redis://b:2')).toEqual(['redis://a:1', 'redis://b:2']);
  expect(() => parse('redis://a:1,http://b:2')).toThrow(/CACHE_REDIS_URL/);
  expect(() => parse(',')).toThrow(/CACHE_REDIS_URL/);
});

test('one error names everything that is missing or wrong', () => {
  const parse = () =>
    parseEnv({ ...complete, DATABASE_URL: 'mysql://x', S3_ENDPOINT: undefined, WORKER_PORT: '99999' });
  expect(parse).toThrow(/DATABASE_URL.*S3_ENDPOINT.*WORKER_PORT/s);
});

test('a secret may stand in a file; what is set itself wins, and a blank line is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  try {
    const AUTH_SECRET_FILE = join(folder, 'auth-secret');
    await writeFile(AUTH_SECRET_FILE, 'another secret of at least thirty-two characters\n');
    const { AUTH_SECRET, ...others } = complete;
    expect(parseEnv({ ...others, AUTH_SECRET_FILE }).AUTH_SECRET).toMatch(/^another .* characters$/);
    expect(parseEnv({ ...complete, AUTH_SECRET_FILE }).AUTH_SECRET).toBe(AUTH_SECRET);
    const STRIPE_SECRET_KEY_FILE = join(folder, 'unset');
    await writeFile(STRIPE_SECRET_KEY_FILE, '\n');
    expect(parseEnv({ ...complete, STRIPE_SECRET_KEY_FILE }).STRIPE_SECRET_KEY).toBeUndefined();
    expect(() => parseEnv({ ...others, AUTH_SECRET_FILE: join(folder, 'absent') })).toThrow(/ENOENT.*absent/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
