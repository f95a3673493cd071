import { expect, test } from 'vitest';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript, script } from '#lib/platform/redis/script.ts';
import { tryCache } from '#lib/platform/redis/try-cache.ts';

const TWO_KEYS = script(`redis.call('SET', KEYS[1], 1, 'EX', 60) return redis.call('SET', KEYS[2], 1, 'EX', 60)`);

test('keys of two slots in one command are a mistake, and no cache or store that is away for a moment', async () => {
  await expect(tryCache((redis) => runScript(redis, TWO_KEYS, ['one', 'two'], []))).rejects.toThrow(/same slot/);
  await expect(askStore((redis) => runScript(redis, TWO_KEYS, ['one', 'two'], []))).rejects.toThrow(/same slot/);
  expect(await tryCache((redis) => runScript(redis, TWO_KEYS, ['{a}one', '{a}two'], []))).not.toBeUndefined();
});

test('many commands at once, of all slots, reach each its own master', async () => {
  const keys = Array.from({ length: 300 }, (_, number) => `slots-test-${number}`);
  await askStore((redis) => Promise.all(keys.map((key) => redis.set(key, key, 'EX', 60))));
  expect(await askStore((redis) => Promise.all(keys.map((key) => redis.get(key))))).toEqual(keys);
});
