import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { runScript, script } from '../redis/script.ts';
import { tryCache } from '../redis/try-cache.ts';

/** A lock dies with its holder after this long (ms). */
const LOCK_LIFE = 5000;
/** How often (ms) those who wait look again. */
const POLL = 15;

/** Deletes the lock only if it is still ours. Source: the pattern in Redis' documentation of SET. */
const UNLOCK = script(`if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`);

/**
 * Of all callers in all processes that want the keys in `wanted` filled, one fills each key and the others wait for
 * it. `fill` gets the keys that this caller won. `look` is asked until the rest has appeared; what a filler that
 * died or failed left open is filled here after its lock has gone. Safe without the cache: then everyone fills.
 */
export async function fillOnce(
  wanted: readonly string[],
  { fill, look }: { fill: (won: string[]) => Promise<void>; look: (awaited: string[]) => Promise<string[]> },
): Promise<void> {
  let open = [...wanted];
  while (open.length > 0) {
    const token = randomUUID();
    const won = await lock(open, token);
    if (won.length > 0) {
      try {
        await fill(won);
      } finally {
        await unlock(won, token);
      }
    }
    open = open.filter((key) => !won.includes(key));
    if (open.length > 0) {
      await wait(POLL);
      open = await look(open);
    }
  }
}

async function lock(keys: string[], token: string): Promise<string[]> {
  const replies = await Promise.all(
    keys.map((key) => tryCache((redis) => redis.set(lockOf(key), token, 'PX', LOCK_LIFE, 'NX'))),
  );
  // Where locks can't be had, everybody wins.
  return keys.filter((_, index) => replies[index] !== null);
}

async function unlock(keys: string[], token: string): Promise<void> {
  await tryCache((redis) => Promise.all(keys.map((key) => runScript(redis, UNLOCK, [lockOf(key)], [token]))));
}

function lockOf(key: string): string {
  return `lock:${key}`;
}
