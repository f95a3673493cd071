import { Redis } from 'ioredis';
import { productObject } from '#lib/catalog/cached.ts';
import { CLOCK, packLsn } from '#lib/platform/cache/clock.ts';
import type { Lsn } from '#lib/platform/db/lsn.ts';
import type { House } from '../house/house.ts';
import { query } from '../house/probe.ts';
import { percentile } from './statistics.ts';

const VISITS = 60;
const WARM_UP = 40;
/** How many different pages it takes so that none is visited twice. */
export const MOST_VISITS = VISITS + WARM_UP;

export type Timing = { visits: number; p50: number; p99: number };
export type Visits = { house: House; pages: readonly string[] };

/**
 * What the first visit to a product's page costs, in milliseconds, at a warm clone: neither its page nor any Product
 * object is in the cache. The lists take turns, a page each, so that they are measured under the same conditions; one
 * that is too short begins again.
 */
export async function measureFirstPages(lists: readonly Visits[], signal: AbortSignal): Promise<Timing[]> {
  const visitors = await Promise.all(lists.map(async (list) => ({ ...list, ...(await openCache(list.house)) })));
  try {
    const times = lists.map((): number[] => []);
    for (let visit = 0; visit < MOST_VISITS; visit += 1) {
      signal.throwIfAborted();
      for (const [index, { house, pages, forget }] of visitors.entries()) {
        await forget();
        const time = await timeVisit(house, pages[visit % pages.length] as string);
        if (visit >= WARM_UP) times[index]?.push(time);
      }
    }
    return times.map((list) => ({ visits: list.length, p50: percentile(list, 50), p99: percentile(list, 99) }));
  } finally {
    for (const { cache } of visitors) cache.disconnect();
  }
}

async function timeVisit({ ports }: House, page: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${ports.clone(1)}${page}`);
  await response.arrayBuffer();
  const time = performance.now() - start;
  if (response.headers.get('x-nextjs-cache') !== 'MISS') throw new Error(`${page} was not made for this visit`);
  return time;
}

async function openCache({ environment }: House) {
  const cache = new Redis(environment.CACHE_REDIS_URL as string);
  // As in a shop in which something was changed: without a fence every read would go to the primary.
  const [row] = await query(environment.DATABASE_URL as string, 'SELECT pg_current_wal_lsn()::text AS lsn');
  await cache.hset(CLOCK, 'fence', packLsn(row?.lsn as Lsn));
  const forget = async () => {
    const keys = [...(await cache.keys(productObject.key('*'))), ...(await cache.keys('page:*'))];
    if (keys.length > 0) await cache.unlink(keys);
  };
  return { cache, forget };
}
