import { readSince } from '#lib/platform/events/read.ts';
import { appendEvent } from '#lib/platform/events/streams.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { HISTORY, type Sample, sampleSchema } from './schema.ts';

/**
 * The engine room's past is the stream of a recipient that nobody is: bounded as every stream, heard live by whoever has
 * the page open, and read from where they were when their connection comes back.
 */
export const MACHINES = 'machines';
/** A house that was closed shows nothing old when it opens (s). */
const LIFE = 3600;

/** @throws AppError `unavailable` with the store away */
export async function appendSample(sample: Sample): Promise<void> {
  const event = { key: `sample:${sample.at}`, body: sample, rings: false, lifeSeconds: LIFE };
  await askStore((redis) => appendEvent(redis, [MACHINES], event));
}

/**
 * The last quarter of an hour, the oldest first, and the id to go on from. What another release wrote in a shape that
 * this one does not know is left out. @throws AppError `unavailable` with the store away
 */
export async function readHistory(): Promise<{ samples: Sample[]; after: string }> {
  const { events, last } = await readSince(MACHINES, HISTORY);
  const samples = events.flatMap(({ body }) => sampleSchema.safeParse(JSON.parse(body)).data ?? []);
  return { samples, after: last };
}

/** How the house was a moment ago; null if nobody has looked, or the store is away. */
export async function readLatest(): Promise<Sample | null> {
  const { events } = await readSince(MACHINES, 0).catch(() => ({ events: [] }));
  const body = events.at(-1)?.body;
  return body === undefined ? null : (sampleSchema.safeParse(JSON.parse(body)).data ?? null);
}
