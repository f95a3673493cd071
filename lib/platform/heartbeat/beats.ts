import { z } from 'zod';
import { askStore } from '../redis/ask-store.ts';
import { runScript, script } from '../redis/script.ts';

/**
 * What every clone and worker says of itself, each second, in one hash of the store: a field per process, overwritten by
 * the next. Whoever is silent for longer than `FRESH` is away; who has been for longer than `REMEMBERED` is forgotten.
 */
export const FRESH = 4000;
const REMEMBERED = 15 * 60_000;

/** The braces make Redis Cluster keep both together. */
export const BEATS = '{engine}:beats';
export const DRAINED = '{engine}:drained';
/** Nobody has beaten for so long (s): nothing is left to be seen. */
const LIFE = 3600;

const counts = z.record(z.string(), z.number());
const bakedPageSchema = z.object({
  /** Grows by one with each page of this process. */
  number: z.int(),
  at: z.number(),
  path: z.string(),
  why: z.enum(['new', 'invalidated', 'unreadable', 'cache-away']),
  /** The tag that threw the page away, or `flush`. */
  because: z.string(),
  ms: z.number(),
});

export type BakedPage = z.infer<typeof bakedPageSchema>;
export type BakedWhy = BakedPage['why'];

const beatSchema = z.object({
  id: z.string(),
  role: z.enum(['web', 'worker']),
  release: z.string(),
  pid: z.int(),
  /** Milliseconds of the epoch; with `pid` it tells one run of the process from the next. */
  startedAt: z.number(),
  state: z.enum(['starting', 'ready', 'drained', 'stopping']),
  /** Bytes of memory that the process takes. */
  memory: z.number(),
  inFlight: z.number(),
  streams: z.number(),
  /** Since the process started, so that what one reader misses is in what the next one reads. */
  totals: z.object({
    /** Requests by how long they took, in the buckets of the histogram; the last is for all that took longer. */
    latency: z.array(z.number()),
    /** `page hit`, `object miss`, … */
    cacheReads: counts,
    /** `primary`, `replica`. */
    sql: counts,
    /** `done`, `failed`. */
    jobs: counts,
    /** Pages made anew, by why. */
    baked: counts,
  }),
  /** The latest pages that it made. */
  lastBaked: z.array(bakedPageSchema),
});
export type Beat = z.infer<typeof beatSchema>;
/** `seenAt` is by the clock of the store, so that no two machines have to agree. */
export type SeenBeat = Beat & { seenAt: number };

/** KEYS: beats, drained. ARGV: id, beat, life (s). */
const BEAT = script(`
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f ', time[1] * 1000 + math.floor(time[2] / 1000)) .. ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
`);

/** @throws AppError `unavailable` with the store away */
export async function sendBeat(beat: Beat): Promise<void> {
  await askStore((redis) => runScript(redis, BEAT, [BEATS], [beat.id, JSON.stringify(beat), LIFE]));
}

/** KEYS: beats, drained. The time (ms) by the very server that noted theirs, all beats, and the ids of who is drained. */
const READ = script(`
local time = redis.call('TIME')
return { time[1] * 1000 + math.floor(time[2] / 1000), redis.call('HVALS', KEYS[1]), redis.call('HKEYS', KEYS[2]) }
`);

/**
 * Everybody who was there in the last quarter of an hour, and what the store's clock says. A beat of another release that
 * this one can't read is left out. @throws AppError `unavailable` with the store away
 */
export async function readBeats(): Promise<{ now: number; beats: SeenBeat[]; drained: string[] }> {
  const reply = await askStore((redis) => runScript(redis, READ, [BEATS, DRAINED], []));
  const [now, all, drained] = reply as [number, Buffer[], Buffer[]];
  const beats = all.flatMap((text) => parseBeat(String(text)) ?? []);
  return { now, beats: beats.filter(({ seenAt }) => now - seenAt < REMEMBERED), drained: drained.map(String) };
}

/** Forgets who has been away for long, and that they were drained. @throws AppError `unavailable` with the store away */
export async function forgetBeats(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await askStore((redis) => Promise.all([redis.hdel(BEATS, ...ids), redis.hdel(DRAINED, ...ids)]));
}

function parseBeat(text: string): SeenBeat | null {
  const space = text.indexOf(' ');
  const parsed = beatSchema.safeParse(JSON.parse(text.slice(space + 1)));
  return parsed.success ? { ...parsed.data, seenAt: Number(text.slice(0, space)) } : null;
}
