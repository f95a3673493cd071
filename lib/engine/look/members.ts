import { FRESH, type SeenBeat } from '#lib/platform/heartbeat/beats.ts';
import { REQUEST_BUCKETS } from '#lib/platform/metrics.ts';
import { quantile } from '../quantile.ts';
import type { Baked, Member, MemberState, Sample } from '../schema.ts';

/** What everybody had said at a look, by id. */
export type Known = ReadonlyMap<string, SeenBeat>;
type Totals = SeenBeat['totals'];

/** The members as they are now; what they did per second is over the time since they were looked at before. */
export function describeMembers(
  beats: readonly SeenBeat[],
  { before, drained, now }: { before: Known; drained: readonly string[]; now: number },
): Member[] {
  return beats
    .map((beat): Member => {
      const { id, role, release, pid, startedAt, seenAt } = beat;
      const isThere = now - seenAt < FRESH;
      const { inFlight, streams, memory } = isThere ? beat : { inFlight: 0, streams: 0, memory: 0 };
      const former = formerOf(beat, before);
      const since = former ? former.seenAt : startedAt;
      const latency = beat.totals.latency.map((count, index) => count - (former?.totals.latency[index] ?? 0));
      const rate = (count: number) => (seenAt > since ? round(count / ((seenAt - since) / 1000)) : 0);
      const jobs = difference(beat.totals.jobs, former?.totals.jobs);
      const p95 = quantile(0.95, REQUEST_BUCKETS, latency);
      return {
        ...{ id, role, release, pid, startedAt, seenAt, inFlight, streams, memory },
        state: stateOf(beat, isThere),
        isDrained: drained.includes(id),
        requests: rate(latency.reduce((sum, count) => sum + count, 0)),
        p95: p95 === null ? null : round(p95 * 1000),
        jobs: rate(jobs.done ?? 0),
        failures: rate(jobs.failed ?? 0),
      };
    })
    .sort(
      (one, other) => one.role.localeCompare(other.role) || one.id.localeCompare(other.id, 'en', { numeric: true }),
    );
}

function stateOf({ state }: SeenBeat, isThere: boolean): MemberState {
  if (isThere) return state;
  return state === 'stopping' ? 'left' : 'gone';
}

/** What the same run of this process had said. One that is new to us has done all that it did just now. */
function formerOf({ id, pid, startedAt }: SeenBeat, before: Known): SeenBeat | null {
  const former = before.get(id);
  return former && former.pid === pid && former.startedAt === startedAt ? former : null;
}

/** What all processes together have counted since the look before: `page hit` → 12. */
export function countSince(beats: readonly SeenBeat[], before: Known, what: Exclude<keyof Totals, 'latency'>) {
  const sums: Record<string, number> = {};
  for (const beat of beats) {
    for (const [key, count] of Object.entries(difference(beat.totals[what], formerOf(beat, before)?.totals[what]))) {
      sums[key] = (sums[key] ?? 0) + count;
    }
  }
  return sums;
}

function difference(now: Record<string, number>, before: Record<string, number> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(now).map(([key, count]) => [key, count - (before[key] ?? 0)]));
}

/** Everything in the cache that is neither a page nor an object is the answer of a query. */
export function sortReads(reads: Record<string, number>): Pick<Sample['layers'], 'page' | 'object' | 'query'> {
  const sorted = { page: none(), object: none(), query: none() };
  for (const [key, count] of Object.entries(reads)) {
    const [layer = '', result = ''] = key.split(' ');
    const kind = layer === 'page' || layer === 'object' ? layer : 'query';
    sorted[kind][result === 'hit' || result === 'memory' ? 'hits' : 'misses'] += count;
  }
  return sorted;
}

const none = () => ({ hits: 0, misses: 0 });

/** The pages that were made since, the latest last. */
export function listBaked(beats: readonly SeenBeat[], before: Known, most: number): Baked[] {
  return beats
    .flatMap((beat) => {
      const seen = formerOf(beat, before)?.lastBaked.at(-1)?.number ?? 0;
      return beat.lastBaked
        .filter(({ number }) => number > seen)
        .map(({ at, path, why, because, ms }) => ({ at, path, why, because, ms, by: beat.id }));
    })
    .sort((one, other) => one.at - other.at)
    .slice(-most);
}

/** To a tenth, or a hundredth below one: more is noise, and is sent to every engine room. */
export function round(value: number): number {
  const factor = value < 1 ? 100 : 10;
  return Math.round(value * factor) / factor;
}
