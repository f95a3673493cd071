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

/** KEYS: clock. ARGV: fence as a fixed-width hexadecimal (may be empty), then tags. */
const INVALIDATE = script(`${LUA_CLOCK}
if ARGV[1] ~= '' then
  local fence = redis.call('HGET', KEYS[1], 'fence')
  if not fence or fence < ARGV[1] then redis.call('HSET', KEYS[1], 'fence', ARGV[1]) end
end
for index = 2, #ARGV do redis.call('HSET', KEYS[1], 't:' .. ARGV[index], string.format('%.0f', now)) end
return string.format('%.0f', now)
`);

/**
 * From now on everything with one of these tags that was begun until now is a miss, on every clone. Call it after
 * the commit and after the fence's objects are in place; running it twice does no harm.
 * Answers when that was, by the clock; null if the cache is away: then nothing was invalidated, and the caller must try
 * again.
 */
export async function invalidateTags(tags: readonly string[], fence: Lsn | null): Promise<string | null> {
  const reply = await tryCache((redis) =>
    runScript(redis, INVALIDATE, [CLOCK], [fence ? packLsn(fence) : '', ...tags]),
  );
  return reply === undefined ? null : String(reply);
}

/** Raises the fence alone, before the objects of a change are put in place. */
export async function raiseFence(fence: Lsn): Promise<boolean> {
  return (await invalidateTags([], fence)) !== null;
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

export function unpackLsn(packed: string | null | undefined): Lsn | null {
  return packed ? `${packed.slice(0, 8)}/${packed.slice(8)}` : null;
}
