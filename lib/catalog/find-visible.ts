import { setTimeout as wait } from 'node:timers/promises';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { paths } from './paths.ts';

/** Pause (ms) between two looks at a page that does not show it yet. */
const PAUSE = 40;
/** What is not to be seen by then (ms) is told as such. */
const PATIENCE = 12_000;
/** A look that takes longer (ms) is given up. */
const LOOK = 4000;
/** So many answers in a row by clones that are known already: then there are no others. */
const NOBODY_NEW = 4;

/** When something was first seen at a place, in ms after it was saved. `name` is a clone's, or an edge's address. */
type Sighting = { place: 'edge' | 'clone'; name: string; ms: number };
export type Visibility = { sightings: Sighting[]; ms: number; isComplete: boolean };
type Wanted = { slug: string; revision: number; isShown: boolean; since: number };

/**
 * Looks at a product's page, at every edge and, past them, at every clone that the balancer sends people to, until each
 * shows this revision (or, of a hidden product, no page), and tells when each first did. Clones are met as they answer: asking ends
 * once a few answers in a row came from none but known ones. Looks take turns of `PAUSE`, so figures are never too good.
 * `since`: when it was saved, in ms of the epoch. @throws AppError `unavailable` where no address to ask is known (`WARM_URL`)
 */
export async function findVisible(wanted: Wanted): Promise<Visibility> {
  const { WARM_URL, EDGE_PURGE_URLS } = env();
  if (!WARM_URL) throw new AppError('unavailable', { message: 'WARM_URL is not set: nowhere to look' });
  const end = Date.now() + PATIENCE;
  const edges = EDGE_PURGE_URLS.length > 0 ? EDGE_PURGE_URLS : [WARM_URL];
  const found = await Promise.all([
    ...edges.map((url) => watchEdge(url, wanted, end)),
    watchClones(WARM_URL, wanted, end),
  ]);
  const sightings = found.flatMap((part) => part.sightings);
  return {
    sightings,
    ms: Math.max(0, ...sightings.map(({ ms }) => ms)),
    isComplete: found.every(({ isComplete }) => isComplete),
  };
}

type Watched = { sightings: Sighting[]; isComplete: boolean };

async function watchEdge(url: string, wanted: Wanted, end: number): Promise<Watched> {
  for (; Date.now() < end; await wait(PAUSE)) {
    const answer = await look(url, wanted, {});
    if (answer?.isThere) {
      return {
        sightings: [{ place: 'edge', name: new URL(url).host, ms: answer.at - wanted.since }],
        isComplete: true,
      };
    }
  }
  return { sightings: [], isComplete: false };
}

/** Every answer comes from the clone whose turn it is: the edge passes on what is `Authorization`'s, and keeps none of it. */
async function watchClones(url: string, wanted: Wanted, end: number): Promise<Watched> {
  const seen = new Map<string, number>();
  const known = new Set<string>();
  for (let nobodyNew = 0; Date.now() < end; ) {
    const answer = await look(url, wanted, { authorization: 'Bearer past-the-edge' });
    if (answer) {
      nobodyNew = known.has(answer.clone) ? nobodyNew + 1 : 0;
      known.add(answer.clone);
      if (answer.isThere && !seen.has(answer.clone)) seen.set(answer.clone, answer.at - wanted.since);
    }
    const isComplete = known.size > 0 && known.size === seen.size && nobodyNew >= known.size + NOBODY_NEW;
    if (isComplete) return { sightings: told(seen), isComplete };
    if (!answer?.isThere) await wait(PAUSE);
  }
  return { sightings: told(seen), isComplete: false };
}

function told(seen: ReadonlyMap<string, number>): Sighting[] {
  return [...seen].sort().map(([name, ms]) => ({ place: 'clone', name, ms }));
}

/** Null if nobody answered; a look that failed is no sign of anything. */
async function look(origin: string, { slug, revision, isShown }: Wanted, headers: Record<string, string>) {
  try {
    const signal = AbortSignal.timeout(LOOK);
    const response = await fetch(new URL(paths.product('en', slug), origin), { headers, redirect: 'manual', signal });
    const body = await response.text();
    const clone = response.headers.get('x-served-by') ?? '';
    if (response.status >= 500) return null;
    const isThere = isShown ? revisionOn(body) >= revision : response.status === 404;
    return { isThere, clone, at: Date.now() };
  } catch {
    return null;
  }
}

/** The revision of the product that a page shows; -1 for a page of none. */
function revisionOn(body: string): number {
  return Number(/data-revision="(\d+)"/.exec(body)?.[1] ?? -1);
}
