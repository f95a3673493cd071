import { deserialize, serialize } from 'node:v8';
import { metrics } from '../metrics.ts';
import { remember } from '../remembered.ts';
import { type Copy, getTagged, setTagged, type Ticket } from './tagged.ts';

/**
 * The pages that all clones share: one entry per page and release in the cache, thrown away by tag. A process keeps
 * the bodies that it read last, but asks the cache at every request whether its copy still holds: what is saved is
 * moving and decoding the body, never the question. So all clones agree at every moment.
 */

/** Bytes of bodies that one process remembers. */
const MEMORY = 64 * 1024 * 1024;
/** Every page is thrown away by tag; this only clears away what nobody asks for (seconds). */
const LIFE = 30 * 86_400;

export type PageRead<T> =
  | { page: T; begunMillis: number; ticket: Ticket }
  /** `because`: the tag that threw it away, or `flush`. */
  | { page: null; ticket: Ticket | null; verdict: 'miss' | 'invalidated' | 'bad' | 'unavailable'; because?: string };

type Memory = { bytes: number; copies: Map<string, Copy<unknown> & { bytes: number }> };
const memory = () => remember<Memory>('pages.memory', () => ({ bytes: 0, copies: new Map() }));

/** Asks for a page; one round trip. Never throws for a cache that is away or holds rubbish: that is a miss. */
export async function getPage<T>(release: string, key: string): Promise<PageRead<T>> {
  const entryKey = entryKeyOf(release, key);
  const known = memory().copies.get(entryKey) as Copy<T> | undefined;
  let bytes = 0;
  const read = await getTagged<T>(entryKey, {
    known,
    decode: (body) => {
      bytes = body.length;
      return deserialize(body) as T;
    },
  });
  metrics().cacheReads.inc({ layer: 'page', result: read.verdict });
  if (!('copy' in read)) return { page: null, ...read };
  if (read.verdict === 'hit') keepCopy(entryKey, { ...read.copy, bytes });
  return { page: read.copy.value, begunMillis: Number(read.begun) / 1000, ticket: read.ticket };
}

/** Stores a page that was rendered since `ticket` was handed out by `getPage`. */
export async function setPage(
  release: string,
  key: string,
  page: { value: unknown; tags: readonly string[]; ticket: Ticket; lifeSeconds?: number },
): Promise<void> {
  const body = serialize(page.value);
  await setTagged(entryKeyOf(release, key), { lifeSeconds: LIFE, ...page, body });
}

function entryKeyOf(release: string, key: string): string {
  return `page:${release}:${key}`;
}

/** A Map yields in order of insertion: what is read is put last, what is dropped comes first. */
function keepCopy(key: string, copy: Copy<unknown> & { bytes: number }): void {
  const { copies } = memory();
  const former = copies.get(key);
  if (former) memory().bytes -= former.bytes;
  copies.delete(key);
  copies.set(key, copy);
  memory().bytes += copy.bytes;
  for (const [oldest, { bytes }] of copies) {
    if (memory().bytes <= MEMORY) break;
    copies.delete(oldest);
    memory().bytes -= bytes;
  }
}
