import { setTimeout as wait } from 'node:timers/promises';
import { db } from '#lib/platform/db/client.ts';
import type { House } from '../house/house.ts';
import { type DashboardList, describeLists } from './dashboard-lists.ts';
import { type Seeding, startLargeHouse, startLargeHouseAgain } from './large-catalogue.ts';
import { labHomes, openLab, type Surroundings } from './open-lab.ts';
import { signInOwner } from './owner.ts';
import { leaveTraces } from './staff-traces.ts';
import { percentile } from './statistics.ts';
import { formatLists } from './tables.ts';

/** Wanted (ms, p95). */
const WITHIN = 150;

/** `again`: in the house that the last run has seeded. */
export type ListsOptions = { products: number; orders: number; rounds: number; again?: boolean };
export type ListTiming = Pick<DashboardList, 'area' | 'title'> & {
  requests: number;
  p50: number;
  p95: number;
  slowest: { path: string; p50: number };
};

/** All looks at one part of the dashboard together. */
type AreaTiming = { area: string; p95: number; slowest: Pick<ListTiming, 'title' | 'p95'> };

/**
 * How soon a clone answers an owner who looks at the lists of the dashboard, with a large catalogue, very many past orders, and what
 * working on them leaves behind: prints a table, and writes lists.json to `lab/`.
 */
export async function measureLists(options: ListsOptions, around: Surroundings): Promise<void> {
  const { rounds, again, ...amounts } = options;
  const { progress, signal } = around;
  const where = { ...labHomes.large, ...around };
  await openLab({
    ...{ name: 'lists', around },
    open: (): Promise<{ house: House; seeding: Seeding | null }> =>
      again ? startLargeHouseAgain(where) : startLargeHouse({ ...where, ...amounts }),
    async measure({ house, seeding }) {
      if (!again) await progress.step('Letters, the log, reviews, codes', leaveTraces);
      await progress.step('Counting the figures', () => untilCounted(signal));
      const { lists, areas } = await progress.step('Looking at the lists', (note) =>
        timeLists({ house, rounds, note, signal }),
      );
      const verdicts = areas.map(({ area, p95, slowest }) => ({
        wanted: `${area}, however they are listed, p95 ≤ ${WITHIN} ms`,
        measured: `${Math.round(p95)} ms (slowest, ${slowest.title}: ${Math.round(slowest.p95)} ms)`,
        isMet: p95 <= WITHIN,
      }));
      return { figures: { seeding, rounds, areas, lists }, text: formatLists(lists), verdicts };
    },
  });
}

/** The workers make the sums of all these days; meanwhile they would have the processors. */
async function untilCounted(signal: AbortSignal): Promise<void> {
  const isCounted = async () =>
    (await db().figureDay.count()) > 0 && (await db().figureDay.count({ where: { isStale: true } })) === 0;
  while (!(await isCounted())) await wait(500, undefined, { signal });
}

type Timing = { house: House; rounds: number; note: (text: string) => void; signal: AbortSignal };

async function timeLists({
  house,
  rounds,
  note,
  signal,
}: Timing): Promise<{ lists: ListTiming[]; areas: AreaTiming[] }> {
  const lists = await describeLists();
  const { cookie } = await signInOwner();
  const origin = `http://127.0.0.1:${house.ports.clone(1)}`;
  const times = new Map(lists.flatMap(({ paths }) => paths.map((path) => [path, [] as number[]])));
  // The first round warms connections and compiles the code.
  for (let round = 0; round <= rounds; round += 1) {
    note(`round ${round} of ${rounds}`);
    for (const [path, ofPath] of times) {
      signal.throwIfAborted();
      const millis = await timeRequest(`${origin}${path}`, cookie);
      if (round > 0) ofPath.push(millis);
    }
  }
  const timesOf = (paths: readonly string[]) => paths.flatMap((path) => times.get(path) ?? []);
  const timings = lists.map(({ area, title, paths }) => {
    const all = timesOf(paths);
    const medians = paths.map((path) => ({ path, p50: percentile(timesOf([path]), 50) }));
    const slowest = medians.reduce((one, other) => (other.p50 > one.p50 ? other : one));
    return { area, title, requests: all.length, p50: percentile(all, 50), p95: percentile(all, 95), slowest };
  });
  const areas = [...Map.groupBy(lists, ({ area }) => area)].map(([area, ofArea]) => {
    const p95 = percentile(timesOf(ofArea.flatMap(({ paths }) => paths)), 95);
    const [slowest] = timings.filter((timing) => timing.area === area).sort((one, other) => other.p95 - one.p95);
    return { area, p95, slowest: { title: slowest?.title ?? '', p95: slowest?.p95 ?? 0 } };
  });
  return { lists: timings, areas };
}

/** Milliseconds until the whole page has come. */
async function timeRequest(address: string, cookie: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - start;
}
