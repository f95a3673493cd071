import type { RedisClient } from '#lib/platform/redis/connections.ts';
import { runScript, script } from '../redis/script.ts';

/**
 * Events, in the store: a Redis Stream per recipient, bounded, and forgotten when nothing has come for long. What is
 * appended is published in the same step, so every clone hears it in the stream's own order. Those that ring are kept
 * once more, with the same ids, so that a bell's few need not be looked for among the many.
 */
const LONGEST = 500;
const MOST_RINGING = 50;
const LIFE_DAYS = 30;
/** Everything that is appended or read anywhere, for the clones: `recipient id body`, `recipient read id`. */
export const EVENTS_CHANNEL = 'events';

/** The braces make Redis Cluster keep all keys of a recipient together. */
export const streamKey = (recipient: string) => `events:{${recipient}}`;
const seenKey = (recipient: string) => `events:{${recipient}}:seen`;
export const bellKey = (recipient: string) => `events:{${recipient}}:bell`;

/**
 * KEYS: stream, what it has seen, bell. ARGV: key of the event, body, recipient, longest, life (s), most in the bell (0:
 * it does not ring). Nothing if it was seen before.
 */
const APPEND = script(`
if redis.call('ZADD', KEYS[2], 'NX', redis.call('TIME')[1], ARGV[1]) == 0 then return false end
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[4], '*', 'body', ARGV[2])
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -2 * tonumber(ARGV[4]))
redis.call('EXPIRE', KEYS[1], ARGV[5])
redis.call('EXPIRE', KEYS[2], ARGV[5])
if ARGV[6] ~= '0' then
  redis.call('XADD', KEYS[3], 'MAXLEN', ARGV[6], id, 'body', ARGV[2])
  redis.call('EXPIRE', KEYS[3], ARGV[5])
end
redis.call('PUBLISH', '${EVENTS_CHANNEL}', ARGV[3] .. ' ' .. id .. ' ' .. ARGV[2])
return id
`);

/** `rings`: it is also for the recipient's bell. `lifeSeconds`: how long the stream is kept when nothing more comes. */
type NewEvent = { key: string; body: unknown; rings: boolean; lifeSeconds?: number };

/**
 * Appends an event to each recipient's stream and publishes it; one that a recipient has had (by its `key`) is not told again.
 * May run twice. @throws when the store is away
 */
export async function appendEvent(
  redis: RedisClient,
  recipients: readonly string[],
  { key, body, rings, lifeSeconds = LIFE_DAYS * 86_400 }: NewEvent,
): Promise<void> {
  const text = JSON.stringify(body);
  await Promise.all(
    recipients.map((recipient) =>
      runScript(
        redis,
        APPEND,
        [streamKey(recipient), seenKey(recipient), bellKey(recipient)],
        [key, text, recipient, LONGEST, lifeSeconds, rings ? MOST_RINGING : 0],
      ),
    ),
  );
}
