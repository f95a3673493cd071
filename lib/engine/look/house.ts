import { identity } from '#lib/platform/env.ts';
import { forgetBeats, readBeats } from '#lib/platform/heartbeat/beats.ts';
import type { RedisState, Sample } from '../schema.ts';
import { countSince, describeMembers, type Known, listBaked, round, sortReads } from './members.ts';
import { readQueues } from './queues.ts';
import { type EdgeTotals, type RedisTotals, readEdges, readRedis, readReplica } from './services.ts';

/** What a look has to know of the one before: counters only tell by how much they have grown. */
type Look = {
  now: number;
  known: Known;
  edge: EdgeTotals | null;
  store: RedisTotals | null;
  cache: RedisTotals | null;
};

/** Of all pages that were made since, so many are named. */
const MOST_BAKED = 10;

/**
 * Looks at the whole house, once. The first look of an onlooker has nothing to compare with, and answers no sample.
 * @throws AppError `unavailable` with the store away
 */
export async function lookAtHouse(before: Look | null): Promise<{ look: Look; sample: Sample | null }> {
  const { now, beats, drained } = await readBeats();
  await forgetBeats(drained.filter((id) => !beats.some((beat) => beat.id === id)));
  const [edge, store, cache, replica, queues] = await Promise.all([
    readEdges(),
    readRedis('store'),
    readRedis('cache'),
    readReplica(),
    readQueues(now).catch(() => null),
  ]);
  const known = new Map(beats.map((beat) => [beat.id, beat]));
  const look = { now, known, edge, store, cache };
  if (!before) return { look, sample: null };
  const seconds = Math.max(0.001, (now - before.now) / 1000);
  const perSecond = (count: number) => round(Math.max(0, count) / seconds);
  const since = { before: before.known, drained, now };
  const sql = countSince(beats, before.known, 'sql');
  const baked = countSince(beats, before.known, 'baked');
  const edgeSince = edge && before.edge ? differenceOf(edge, before.edge) : null;
  return {
    look,
    sample: {
      at: now,
      by: identity().LEVAIN_CLONE,
      members: describeMembers(beats, since),
      edge: edgeSince && { requests: perSecond(edgeSince.requests), passes: perSecond(edgeSince.passes) },
      layers: {
        edge: edgeSince && { hits: edgeSince.hits, misses: edgeSince.misses },
        ...sortReads(countSince(beats, before.known, 'cacheReads')),
      },
      bakedCount: Object.values(baked).reduce((sum, count) => sum + count, 0),
      baked: listBaked(beats, before.known, MOST_BAKED),
      queues,
      sql: { primary: perSecond(sql.primary ?? 0), replica: perSecond(sql.replica ?? 0) },
      replica,
      redis: {
        store: describeRedis(store, before.store, perSecond),
        cache: describeRedis(cache, before.cache, perSecond),
      },
    },
  };
}

/** An edge that was started anew counts from nothing again. */
function differenceOf(now: EdgeTotals, before: EdgeTotals): EdgeTotals {
  const from = now.requests < before.requests ? { requests: 0, hits: 0, misses: 0, passes: 0 } : before;
  return {
    requests: now.requests - from.requests,
    hits: now.hits - from.hits,
    misses: now.misses - from.misses,
    passes: now.passes - from.passes,
  };
}

function describeRedis(
  now: RedisTotals | null,
  before: RedisTotals | null,
  perSecond: (count: number) => number,
): RedisState | null {
  if (!now) return null;
  const former = before?.run === now.run ? before : { evicted: 0, commands: now.commands };
  return {
    memory: now.memory,
    limit: now.limit,
    evictions: now.evicted - former.evicted,
    commands: perSecond(now.commands - former.commands),
  };
}

export type { Look };
