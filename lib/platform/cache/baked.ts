import { z } from 'zod';
import { identity } from '../env.ts';
import type { BakedPage, BakedWhy } from '../heartbeat/beats.ts';
import { metrics } from '../metrics.ts';
import { tryCache } from '../redis/try-cache.ts';
import { remember } from '../remembered.ts';

/** Which page was made, when, by whom, and why it had to be: for the engine room and the X-ray. */

/** A process remembers so many of its latest. */
const MOST = 12;
/** As long as the page itself can live (s). */
const LIFE = 30 * 86_400;

const bakedNoteSchema = z.object({
  /** Milliseconds of the epoch. */
  at: z.number(),
  by: z.string(),
  release: z.string(),
  why: z.string(),
  because: z.string(),
  ms: z.number(),
  /** What the page shows, and where each came from as it was made: `cache`, `document`, `assembled`. */
  objects: z.array(z.object({ id: z.string(), from: z.string() })),
});
export type BakedNote = z.infer<typeof bakedNoteSchema>;

type Baked = { path: string; why: BakedWhy; because: string; ms: number; objects: BakedNote['objects'] };

const state = () => remember('cache.baked', () => ({ count: 0, latest: [] as BakedPage[] }));
const noteKey = (release: string, path: string) => `baked:${release}:${path}`;

/** Notes a page that has just been made and stored. Never fails: it is a note. */
export async function noteBaked({ path, why, because, ms, objects }: Baked): Promise<void> {
  const { LEVAIN_CLONE: by, LEVAIN_RELEASE: release } = identity();
  const own = state();
  own.count += 1;
  const at = Date.now();
  metrics().bakedPages.inc({ why });
  own.latest = [...own.latest, { number: own.count, at, path, why, because, ms }].slice(-MOST);
  const note: BakedNote = { at, by, release, why, because, ms, objects };
  await tryCache((redis) => redis.set(noteKey(release, path), JSON.stringify(note), 'EX', LIFE));
}

/** The latest pages that this process made, the oldest first. */
export function latestBaked(): BakedPage[] {
  return state().latest;
}

/** What is known of the page at `path`; null if nobody has made it, or the cache has forgotten or is away. */
export async function findBaked(path: string): Promise<BakedNote | null> {
  const text = await tryCache((redis) => redis.get(noteKey(identity().LEVAIN_RELEASE, path)));
  return text ? (bakedNoteSchema.safeParse(JSON.parse(text)).data ?? null) : null;
}
