import type { z } from 'zod';
import type { Lsn } from '../db/lsn.ts';
import { metrics } from '../metrics.ts';
import { fillOnce } from './single-flight.ts';
import { getTagged, setTagged, type TaggedRead } from './tagged.ts';

/** A thing computed from rows and thrown away by tag: which products stand on a page of a category, say. */
export type Derived<T> = { key: string; schema: z.ZodType<T>; tags: readonly string[]; lifeSeconds: number };

/** Anybody can ask for what does not exist: `null` makes room again after this long (s). */
const ABSENT_LIFE = 60;

/**
 * The value under `derived.key`, or what `compute` makes of the rows; one process computes, the others wait for it.
 * `compute` gets the fence for `readFresh`. Without the cache every call computes.
 */
export async function readDerived<T>(derived: Derived<T>, compute: (fence: Lsn | null) => Promise<T>): Promise<T> {
  let found: { value: T } | null = null;
  const look = async () => {
    const read = await getTagged(derived.key, { decode: (body) => derived.schema.parse(JSON.parse(body.toString())) });
    metrics().cacheReads.inc({ layer: 'derived', result: read.verdict });
    if ('copy' in read) found = { value: read.copy.value };
    return read;
  };
  const store = async (read: TaggedRead<T>) => {
    found = { value: await compute(read.ticket?.fence ?? null) };
    if (!read.ticket) return;
    const body = Buffer.from(JSON.stringify(found.value));
    const lifeSeconds = found.value === null ? ABSENT_LIFE : derived.lifeSeconds;
    await setTagged(derived.key, { ...derived, lifeSeconds, body, ticket: read.ticket });
  };
  await look();
  if (!found) {
    await fillOnce([derived.key], {
      // Another process may have filled it between our look and our lock.
      fill: async () => {
        const read = await look();
        if (!found) await store(read);
      },
      look: async (awaited) => {
        await look();
        return found ? [] : awaited;
      },
    });
  }
  if (!found) throw new Error(`${derived.key} was neither found nor computed`);
  return (found as { value: T }).value;
}
