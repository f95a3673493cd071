import type { Redis } from 'ioredis';
import type { Lsn } from '../db/lsn.ts';
import { runScript, script } from '../redis/script.ts';
import { tryCache } from '../redis/try-cache.ts';

/**
 * The cache's one record of what was invalidated, and when, on one clock: the cache server's own.
 *
 * It is a single hash without an expiry, so that a `volatile-*` policy never evicts it:
 *   `born`    when the record was begun. Whatever was begun before that (before a flush, say) counts as invalid,
 *             since the invalidations that it might have missed are forgotten.
 *   `fence`   how far (LSN) a replica must have replayed before rows read from it may be cached.
 *   `t:<tag>` when the tag was last invalidated.
 * Times are microseconds of the Unix epoch.
 */
export const CLOCK = 'clock';

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

/** Lua that raises the fence (a packed LSN, or empty) and invalidates the tags from `ARGV[first]` on, as of `now`. */
export const LUA_INVALIDATE = `
local function invalidate(raised, first)
  if raised ~= '' then
    local fence = redis.call('HGET', KEYS[1], 'fence')
    if not fence or fence < raised then redis.call('HSET', KEYS[1], 'fence', raised) end
  end
  for index = first, #ARGV do redis.call('HSET', KEYS[1], 't:' .. ARGV[index], string.format('%.0f', now)) end
end
`;

/** KEYS: clock. ARGV: fence, then tags. */
const INVALIDATE = script(`${LUA_CLOCK}${LUA_INVALIDATE}
invalidate(ARGV[1], 2)
return 1
`);

/**
 * From now on everything with one of these tags that was begun until now is a miss, on every clone. Call it after
 * the commit; running it twice does no harm. Answers false if the cache is away: then nothing was invalidated, and the
 * caller must try again.
 */
export async function invalidateTags(tags: readonly string[], fence: Lsn | null): Promise<boolean> {
  const args = [packFence(fence), ...tags];
  return (await tryCache((redis) => runScript(redis, INVALIDATE, [CLOCK], args))) !== undefined;
}

/** Raises the fence alone. */
export function raiseFence(fence: Lsn): Promise<boolean> {
  return invalidateTags([], fence);
}

/** Reads the fence with a command of the same round trip as its caller's. */
export function getFence(redis: Redis): Promise<Lsn | null> {
  return redis.hget(CLOCK, 'fence').then(unpackLsn);
}

/** Log positions as 16 hexadecimal digits, so that they can be compared as text. */
export function packLsn(lsn: Lsn): string {
  return lsn
    .split('/')
    .map((part) => part.toUpperCase().padStart(8, '0'))
    .join('');
}

/** The fence as the scripts take it: empty for none. */
export function packFence(fence: Lsn | null): string {
  return fence ? packLsn(fence) : '';
}

export function unpackLsn(packed: string | null | undefined): Lsn | null {
  return packed ? `${packed.slice(0, 8)}/${packed.slice(8)}` : null;
}
