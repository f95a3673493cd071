import { askStore } from '../redis/ask-store.ts';
import { runScript, script } from '../redis/script.ts';
import { BEFORE_ALL } from './ids.ts';
import type { StreamEvent } from './read.ts';
import { bellKey, EVENTS_CHANNEL, streamKey } from './streams.ts';

/** A recipient's bell: what rang, newest first, and up to where it has been read. */
const markKey = (recipient: string) => `events:{${recipient}}:read`;
const LIFE = 60 * 86_400;

/** KEYS: stream, bell, mark. Answers the last id of the stream and how many rang after the mark; nothing without both. */
const SUMMARY = script(`
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
local mark = redis.call('GET', KEYS[3])
if not newest[1] then return mark and {'${BEFORE_ALL}', 0} or false end
mark = mark or '${BEFORE_ALL}'
return {newest[1][1], #redis.call('XRANGE', KEYS[2], '(' .. mark, '+')}
`);

/**
 * Hangs up a bell for who will have something to hear, before the first of it. Does nothing to one that hangs.
 * @throws AppError `unavailable` with the store away
 */
export async function hangBell(recipient: string): Promise<void> {
  await askStore((redis) => redis.set(markKey(recipient), BEFORE_ALL, 'EX', LIFE, 'NX'));
}

/** Where a recipient's stream stands; null for who has heard nothing and has no bell yet. @throws AppError `unavailable` with the store away */
export async function readBellSummary(recipient: string): Promise<{ after: string; unread: number } | null> {
  const keys = [streamKey(recipient), bellKey(recipient), markKey(recipient)];
  const reply = (await askStore((redis) => runScript(redis, SUMMARY, keys, []))) as [Buffer, number] | null;
  return reply && { after: String(reply[0]), unread: reply[1] };
}

/** What rang, newest first, and the mark. @throws AppError `unavailable` with the store away */
export async function listRinging(recipient: string): Promise<{ events: StreamEvent[]; readUpTo: string }> {
  const [entries, mark] = await askStore((redis) =>
    Promise.all([redis.xrevrange(bellKey(recipient), '+', '-', 'COUNT', 30), redis.get(markKey(recipient))]),
  );
  return { events: entries.map(([id, [, body = '']]) => ({ id, body })), readUpTo: mark ?? BEFORE_ALL };
}

/** KEYS: stream, mark. ARGV: id, recipient, life (s). Forward only, and not past what there is. */
const MARK = script(`
local function parts(id)
  local time, number = string.match(id, '^(%d+)-(%d+)$')
  return tonumber(time), tonumber(number)
end
local function isAfter(a, b)
  local aTime, aNumber = parts(a)
  local bTime, bNumber = parts(b)
  return aTime > bTime or (aTime == bTime and aNumber > bNumber)
end
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if not newest[1] or isAfter(ARGV[1], newest[1][1]) then return 0 end
if not isAfter(ARGV[1], redis.call('GET', KEYS[2]) or '${BEFORE_ALL}') then return 0 end
redis.call('SET', KEYS[2], ARGV[1], 'EX', ARGV[3])
redis.call('PUBLISH', '${EVENTS_CHANNEL}', ARGV[2] .. ' read ' .. ARGV[1])
return 1
`);

/**
 * Notes that everything up to `id` has been read, and tells every tab. May run twice, and in any order: a mark moves
 * forward only. @throws AppError `unavailable` with the store away
 */
export async function markRead(recipient: string, id: string): Promise<void> {
  await askStore((redis) => runScript(redis, MARK, [streamKey(recipient), markKey(recipient)], [id, recipient, LIFE]));
}
