import { askStore } from '../redis/ask-store.ts';
import { runScript, script } from '../redis/script.ts';
import { BEFORE_ALL, compareIds, timeOf } from './ids.ts';
import { streamKey } from './streams.ts';

/** An event as it was appended; its body is JSON. */
export type StreamEvent = { id: string; body: string };

/** How many events are read at once. */
const PAGE = 100;

/**
 * KEYS: stream. ARGV: first id to read, how many. Answers the last id ever, the first there still is, how many were ever
 * appended, how many are there, and the events: one look, so that they fit together.
 */
const READ = script(`
if redis.call('EXISTS', KEYS[1]) == 0 then return {'${BEFORE_ALL}', '${BEFORE_ALL}', 0, 0, {}} end
local about = {}
local info = redis.call('XINFO', 'STREAM', KEYS[1])
for i = 1, #info, 2 do about[info[i]] = info[i + 1] end
return {
  about['last-generated-id'], about['first-entry'] and about['first-entry'][1] or '${BEFORE_ALL}',
  about['entries-added'], about['length'], redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])
}
`);

export type Reading = {
  events: StreamEvent[];
  /** The newest there is in the stream. */
  last: string;
  /** There may be more after these. */
  isFull: boolean;
  /** The stream does not reach back to `after`, or has not got that far: it was trimmed, or the store lost it. */
  isBroken: boolean;
};

/** What came after an id, oldest first, bounded. @throws AppError `unavailable` with the store away */
export async function readAfter(recipient: string, after: string): Promise<Reading> {
  const reply = await askStore((redis) => runScript(redis, READ, [streamKey(recipient)], [after, PAGE]));
  const [lastReply, firstReply, added, length, entries] = reply as [Buffer, Buffer, number, number, Entry[]];
  const [last, first] = [String(lastReply), String(firstReply)];
  const wasTrimmed = after === BEFORE_ALL ? added > length : compareIds(after, first) < 0;
  const isBroken = wasTrimmed || compareIds(after, last) > 0;
  return { events: isBroken ? [] : entries.map(toEvent), last, isFull: entries.length === PAGE, isBroken };
}

/** The events of the last so many milliseconds, oldest first, and the newest id. @throws AppError `unavailable` with the store away */
export async function readSince(recipient: string, ms: number): Promise<{ events: StreamEvent[]; last: string }> {
  const newest = await readLast(recipient);
  const entries = await askStore((redis) =>
    redis.xrange(streamKey(recipient), Math.max(0, timeOf(newest) - ms), newest),
  );
  return { events: entries.map(([id, [, body = '']]) => ({ id, body })), last: newest };
}

/** The id of the newest event; `0-0` before the first. @throws AppError `unavailable` with the store away */
export async function readLast(recipient: string): Promise<string> {
  const [entry] = await askStore((redis) => redis.xrevrange(streamKey(recipient), '+', '-', 'COUNT', 1));
  return entry?.[0] ?? BEFORE_ALL;
}

type Entry = [id: Buffer, fields: Buffer[]];

function toEvent([id, fields]: Entry): StreamEvent {
  return { id: String(id), body: String(fields[1]) };
}
