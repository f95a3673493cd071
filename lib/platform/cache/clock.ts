import { setTimeout as wait } from 'node:timers/promises';
import type { Lsn } from '../db/lsn.ts';
import type { RedisClient } from '../redis/connections.ts';
import { runScript, script } from '../redis/script.ts';
import { tryCache } from '../redis/try-cache.ts';
import { listShards, type Shard } from './shards.ts';

/**
 * The record of what was invalidated, and when, on one clock: the cache server's own. Each shard has one, and in a cluster
 * all of them are told: see docs/decisions/0034.
 *
 * It is a hash without an expiry, so that a `volatile-*` policy never evicts it:
 *   `born`    when the record was begun. Whatever was begun before that (before a flush, say) counts as invalid,
 *             since the invalidations that it might have missed are forgotten.
 *   `fence`   how far (LSN) a replica must have replayed before rows read from it may be cached.
 *   `t:<tag>` when the tag was last invalidated.
 * Times are microseconds of the Unix epoch.
 */
export const CLOCK = 'clock';
export const clockOf = (shard: Shard) => `${shard}${CLOCK}`;

/** Lua that every script on the clock begins with: `now`, and `born` made if it is missing. */
export const LUA_CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local born = tonumber(redis.call('HGET', KEYS[1], 'born'))
if not born then
  born = now
  redis.call('HSET', KEYS[1], 'born', string.format('%.0f', now))
end
`;

/**
 * Lua that raises the fence (a packed LSN, or empty) and invalidates the tags from `ARGV[first]` on, as of a moment that lies
 * `hold` ms ahead: until then whatever is begun counts as invalid, too. Never as of an earlier moment than before.
 */
export const LUA_INVALIDATE = `
local function invalidate(raised, hold, first)
  if raised ~= '' then
    local fence = redis.call('HGET', KEYS[1], 'fence')
    if not fence or fence < raised then redis.call('HSET', KEYS[1], 'fence', raised) end
  end
  local since = now + hold * 1000
  for index = first, #ARGV do
    local field = 't:' .. ARGV[index]
    if tonumber(redis.call('HGET', KEYS[1], field) or 0) < since then
      redis.call('HSET', KEYS[1], field, string.format('%.0f', since))
    end
  end
end
`;

/** KEYS: clock. ARGV: fence, hold (ms), then tags. Answers when the clock was born. */
const INVALIDATE = script(`${LUA_CLOCK}${LUA_INVALIDATE}
invalidate(ARGV[1], ARGV[2], 3)
return redis.call('HGET', KEYS[1], 'born')
`);

/** For how long (ms) the shards hold, at the first attempt and at those that follow if it did not do. */
const HOLDS = [50, 250, 1000];

/**
 * From now on everything with one of these tags that was begun until now is a miss, on every clone. Call it after
 * the commit; running it twice does no harm. Answers false if the cache, or a shard of it, is away: then something may not
 * have been invalidated, and the caller must try again.
 */
export function invalidateTags(tags: readonly string[], fence: Lsn | null): Promise<boolean> {
  const [own] = listShards() as [Shard];
  return invalidateAround(own, { tags, fence }, invalidateIn(own));
}

/** The step for one shard. */
export function invalidateIn(shard: Shard): Step {
  return (redis, args) => runScript(redis, INVALIDATE, [clockOf(shard)], args);
}

type Invalidation = { tags: readonly string[]; fence: Lsn | null };
type Step = (redis: RedisClient, args: readonly (string | number)[]) => Promise<unknown>;

/**
 * The same, with a step of the caller's that does it in the shard `own`, from `args`, and may do more. All other shards are
 * told before, to hold until it is done: so nothing that is begun before the last of them knows is ever valid, in none of
 * them, though it were made of what another shard still took for good.
 */
export async function invalidateAround(own: Shard, { tags, fence }: Invalidation, step: Step): Promise<boolean> {
  const others = listShards().filter((shard) => shard !== own);
  for (const hold of others.length > 0 ? HOLDS : [0]) {
    const start = performance.now();
    const args = [packFence(fence), hold, ...tags];
    const births = await Promise.all(others.map((shard) => tryCache((redis) => invalidateIn(shard)(redis, args))));
    const isDone = (await tryCache((redis) => step(redis, args))) !== undefined;
    const told = performance.now();
    if (!isDone || births.includes(undefined)) return false;
    if (others.length === 0) return true;
    // Who was flushed meanwhile has forgotten that it holds.
    const birthsNow = await Promise.all(others.map((shard) => tryCache((redis) => redis.hget(clockOf(shard), 'born'))));
    const isInTime = performance.now() - start < hold;
    if (isInTime && birthsNow.every((born, index) => born === String(births[index]))) {
      // What is begun in the meantime would not count. Each holds from when it was told, and a timer may be a moment early.
      await wait(hold - (performance.now() - told) + 1);
      return true;
    }
  }
  return false;
}

/** Raises the fence alone. */
export function raiseFence(fence: Lsn): Promise<boolean> {
  return invalidateTags([], fence);
}

/** Reads a shard's fence with a command of the same round trip as its caller's. */
export function getFence(redis: RedisClient, shard: Shard): Promise<Lsn | null> {
  return redis.hget(clockOf(shard), 'fence').then(unpackLsn);
}

/** Log positions as 16 hexadecimal digits, so that they can be compared as text. */
export function packLsn(lsn: Lsn): string {
  return lsn
    .split('/')
    .map((part) => part.toUpperCase().padStart(8, '0'))
    .join('');
}

/** The fence as the scripts take it: empty for none. */
function packFence(fence: Lsn | null): string {
  return fence ? packLsn(fence) : '';
}

export function unpackLsn(packed: string | null | undefined): Lsn | null {
  return packed ? `${packed.slice(0, 8)}/${packed.slice(8)}` : null;
}
