import { randomUUID } from 'node:crypto';
import type { Lsn } from '../db/lsn.ts';
import { runScript, script } from '../redis/script.ts';
import { tryCache } from '../redis/try-cache.ts';
import { packBytes, unpackBytes } from './bytes.ts';
import { clockOf, LUA_CLOCK, unpackLsn } from './clock.ts';
import { placeOf, shardOf } from './shards.ts';

/**
 * Entries that are thrown away by tag: pages and derived lists. An entry is valid if it was *begun* after the last
 * invalidation of every tag it carries, and after the clock's own beginning. So what was computed from old data can
 * be stored late and still never be served: there is no window to lose a race in.
 */

/** KEYS: clock, entry. ARGV: the id of the copy that the caller holds. Answers [verdict, now, fence, id, begun, body, because]. */
const GET = script(`${LUA_CLOCK}
local fence = redis.call('HGET', KEYS[1], 'fence') or ''
local function answer(verdict, id, begun, body, because)
  return { verdict, string.format('%.0f', now), fence, id or '', begun or '', body or '', because or '' }
end
local entry = redis.call('HMGET', KEYS[2], 'id', 'begun', 'tags')
if not entry[1] then return answer('miss') end
local begun = tonumber(entry[2])
if begun < born then return answer('invalidated', '', '', '', 'flush') end
if entry[3] ~= '' then
  local fields = {}
  for tag in string.gmatch(entry[3], '[^\\n]+') do fields[#fields + 1] = 't:' .. tag end
  for index, since in ipairs(redis.call('HMGET', KEYS[1], unpack(fields))) do
    if since and tonumber(since) >= begun then
      return answer('invalidated', '', '', '', string.sub(fields[index], 3))
    end
  end
end
if entry[1] == ARGV[1] then return answer('memory', entry[1], entry[2]) end
return answer('hit', entry[1], entry[2], redis.call('HGET', KEYS[2], 'body'))
`);

/** KEYS: entry. ARGV: id, begun, tags, body, life in seconds. An entry that was begun later stays. */
const SET = script(`
local begun = redis.call('HGET', KEYS[1], 'begun')
if begun and tonumber(begun) > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], 'id', ARGV[1], 'begun', ARGV[2], 'tags', ARGV[3], 'body', ARGV[4])
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 1
`);

/** What a computation hands back when it stores its result: when it began (microseconds), and how fresh its rows must be. */
export type Ticket = { begun: string; fence: Lsn | null };

/** What a process remembers of an entry, to save moving and decoding its body. Never used without asking the cache. */
export type Copy<T> = { id: string; value: T };

export type TaggedRead<T> =
  | { verdict: 'hit' | 'memory'; copy: Copy<T>; begun: string; ticket: Ticket }
  /** `because`: a tag that was invalidated since, or `flush`. */
  | { verdict: 'invalidated'; ticket: Ticket; because: string }
  | { verdict: 'miss' | 'bad'; ticket: Ticket }
  | { verdict: 'unavailable'; ticket: null };

/**
 * Reads an entry and checks its tags in one round trip. The body of a `known` copy is not sent again.
 * `decode` may throw: then the entry is `bad` and counts as absent.
 */
export async function getTagged<T>(
  key: string,
  { known, decode }: { known?: Copy<T> | undefined; decode: (body: Buffer) => T },
): Promise<TaggedRead<T>> {
  const keys = [clockOf(shardOf(key)), placeOf(key)];
  const reply = await tryCache((redis) => runScript(redis, GET, keys, [known?.id ?? '']));
  if (!reply) return { verdict: 'unavailable', ticket: null };
  const [verdict, now, fence, id, begun, body, because] = reply as Reply;
  const ticket = { begun: now.toString(), fence: unpackLsn(fence.toString()) };
  switch (verdict.toString()) {
    case 'memory':
      if (!known) throw new Error('the cache named a copy that nobody holds');
      return { verdict: 'memory', copy: known, begun: begun.toString(), ticket };
    case 'hit':
      try {
        const copy = { id: id.toString(), value: decode(await unpackBytes(body)) };
        return { verdict: 'hit', copy, begun: begun.toString(), ticket };
      } catch {
        return { verdict: 'bad', ticket };
      }
    case 'invalidated':
      return { verdict: 'invalidated', ticket, because: because.toString() };
    default:
      return { verdict: 'miss', ticket };
  }
}

type Reply = [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/**
 * Stores what was computed since `ticket` was handed out. It may already be invalid by then; readers see that.
 * Tags must not hold a line break. Answers false if the cache is away.
 */
export async function setTagged(
  key: string,
  entry: { body: Buffer; tags: readonly string[]; ticket: Ticket; lifeSeconds: number },
): Promise<boolean> {
  const body = await packBytes(entry.body);
  const args = [randomUUID(), entry.ticket.begun, entry.tags.join('\n'), body, entry.lifeSeconds];
  return (await tryCache((redis) => runScript(redis, SET, [placeOf(key)], args))) !== undefined;
}
