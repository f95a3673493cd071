import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '#lib/catalog/paths.ts';
import { ensureBuild } from '../house/build.ts';
import type { House } from '../house/house.ts';
import { layoutOf } from '../house/layout.ts';
import { mostClones } from '../house/ports.ts';
import { runStep } from '../house/run-step.ts';
import { deploy } from '../release/deploy.ts';
import { prepareGoods } from '../shoppers/goods.ts';
import type { Sample } from '../shoppers/samples.ts';
import { startShoppers } from '../shoppers/start-shoppers.ts';
import { listSlugs } from './catalogue.ts';
import { labHomes, type Measured, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { percentile } from './statistics.ts';
import { alignColumns, formatMillis } from './tables.ts';

/** How long (ms) each new clone is watched, as `npm run deploy` does by itself. */
const WATCH = 3000;
/** Hit ratios are looked at in windows of so many seconds; in none may they lie further below what they were (points). */
const WINDOW = 5;
const DIP = 5;
/** Readers past the edge, whom a clone has to answer from the page cache, each with a pause (ms) after every page. */
const READERS = 2;
const READER_PAUSE = 25;

export type ReleaseOptions = { clones: number; seconds: number };

/** What all clones that take shoppers have read from the shared page cache since they started, by clone. */
type PageReads = { at: number; byClone: Map<string, { started: string; hits: number; reads: number }> };

/**
 * A second release, of the same sources under another name, takes the place of the first while people shop: prints requests
 * per second, p99, errors and hit ratios before, meanwhile and after, and writes release.json to `lab/`.
 */
export async function measureRelease({ clones, seconds }: ReleaseOptions, around: Surroundings): Promise<void> {
  const { progress, signal } = around;
  await openLab({
    ...{ name: 'release', around },
    open: async () => ({ house: await startLabHouse({ clones, workers: 2 }, around) }),
    async measure({ house }) {
      const layout = layoutOf(labHomes.house.home);
      const release = `${house.release}-b`;
      await progress.step('The next release', (note) => ensureBuild({ layout, release, run: runStep, signal, note }));
      const load = await startLoad(house);
      try {
        const phase = async (title: string, work: () => Promise<unknown>) => {
          const from = Date.now();
          await progress.step(title, work);
          return { title, from, to: Date.now() };
        };
        const pause = () => wait(seconds * 1000, undefined, { signal });
        const phases = [
          await phase('Before', pause),
          await phase('The roll', () =>
            deploy({ home: labHomes.house.home, release, watch: WATCH, readyWithin: 120_000, progress, signal }),
          ),
          await phase('After', pause),
        ];
        return report(phases.map((one) => ({ ...one, ...summarise(load, one) })));
      } finally {
        await load.stop();
      }
    },
  });
}

type Load = Awaited<ReturnType<typeof startLoad>>;

/** Shoppers as in `npm run chaos`, readers past the edge, and a look at the clones' counters each second. */
async function startLoad(house: House) {
  const goods = await prepareGoods({ pieces: 1000, places: 1000 });
  const shoppers = await startShoppers({ origin: `http://127.0.0.1:${house.ports.edge}`, goods });
  const pages = (await listSlugs(house)).map((slug) => paths.product('en', slug));
  const reads: PageReads[] = [];
  const errors: { at: number; error: string }[] = [];
  let isOver = false;
  const read = async (reader: number) => {
    for (let turn = reader; !isOver; turn += READERS) {
      const response = await fetch(`http://127.0.0.1:${house.ports.balancer}${pages[turn % pages.length]}`).catch(
        (error: Error) => ({ status: String(error.cause ?? error), arrayBuffer: async () => {} }),
      );
      await response.arrayBuffer();
      if (response.status !== 200) errors.push({ at: Date.now(), error: `past the edge: ${response.status}` });
      await wait(READER_PAUSE);
    }
  };
  const count = async () => {
    for (; !isOver; await wait(1000)) reads.push(await readPages(house));
  };
  const reading = Promise.all([count(), ...Array.from({ length: READERS }, (_, reader) => read(reader))]);
  return {
    samples: shoppers.report.samples,
    reads,
    errors,
    stop: async () => {
      isOver = true;
      await Promise.all([reading, shoppers.stop()]);
    },
  };
}

/** From the counters that Prometheus reads (`lib/platform/metrics.ts`). Who is away, or still bakes its pages, tells nothing. */
async function readPages(house: House): Promise<PageReads> {
  const byClone: PageReads['byClone'] = new Map();
  for (let number = 1; number <= mostClones + 1; number += 1) {
    const clone = `http://127.0.0.1:${house.ports.clone(number)}`;
    const isReady = await fetch(`${clone}/api/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (!isReady) continue;
    const text = await fetch(`${clone}/api/metrics`).then(
      (response) => response.text(),
      () => '',
    );
    const counts = [...text.matchAll(/^levain_cache_reads_total\{(.*)\} (\d+)$/gm)].filter(([, labels]) =>
      labels?.includes('layer="page"'),
    );
    if (counts.length === 0) continue;
    const sum = (wanted: RegExp) =>
      counts.filter(([, labels]) => wanted.test(labels ?? '')).reduce((total, [, , value]) => total + Number(value), 0);
    const started = /^process_start_time_seconds (\S+)/m.exec(text)?.[1] ?? '';
    byClone.set(`${number}`, { started, hits: sum(/result="(hit|memory)"/), reads: sum(/./) });
  }
  return { at: Date.now(), byClone };
}

type Phase = { title: string; from: number; to: number };

function summarise({ samples, reads, errors }: Load, { from, to }: Phase) {
  const within = samples.filter(({ endedAt }) => endedAt >= from && endedAt < to);
  // A stream that ends as its clone leaves is opened again at another, and has missed nothing.
  const failures = within.flatMap(({ kind, failure, isIdempotent }) =>
    failure && (kind !== 'live' || isIdempotent) ? [`${kind}: ${failure}`] : [],
  );
  const others = errors.flatMap(({ at, error }) => (at >= from && at < to ? [error] : []));
  const times = within.map(({ millis }) => millis);
  return {
    perSecond: within.length / ((to - from) / 1000),
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    errors: [...failures, ...others],
    edge: windows(from, to).flatMap((start) => edgeRatio(within, start)),
    pages: windows(from, to).flatMap((start) => pageRatio(reads, start)),
  };
}

function windows(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / 1000 / WINDOW));
  return Array.from({ length: count }, (_, index) => from + index * WINDOW * 1000);
}

/** In hundredths; empty where nobody asked. */
function edgeRatio(samples: readonly Sample[], start: number): number[] {
  const those = samples.filter(
    ({ kind, endedAt }) => kind === 'browse' && endedAt >= start && endedAt < start + WINDOW * 1000,
  );
  return those.length > 0 ? [(100 * those.filter(({ cache }) => cache === 'hit').length) / those.length] : [];
}

/** In hundredths. A clone that is new counts from when it was first seen ready: nobody waited for what it baked before. */
function pageRatio(samples: readonly PageReads[], start: number): number[] {
  const those = samples.filter(({ at }) => at >= start && at < start + (WINDOW + 1) * 1000);
  let hits = 0;
  let reads = 0;
  those.slice(1).forEach((sample, index) => {
    for (const [clone, now] of sample.byClone) {
      const before = those[index]?.byClone.get(clone);
      if (before?.started !== now.started) continue;
      hits += now.hits - before.hits;
      reads += now.reads - before.reads;
    }
  });
  return reads > 0 ? [(100 * hits) / reads] : [];
}

function report(phases: (Phase & ReturnType<typeof summarise>)[]): Measured {
  const [before, roll, after] = phases;
  if (!before || !roll || !after) throw new Error('nothing was measured');
  const rows = phases.map(({ title, from, to, perSecond, p50, p99, errors, edge, pages }) => [
    ...[
      title,
      `${((to - from) / 1000).toFixed(1)} s`,
      Math.round(perSecond).toString(),
      formatMillis(p50),
      formatMillis(p99),
    ],
    ...[`${errors.length}`, ratio(edge), ratio(pages)],
  ]);
  const errors = phases.flatMap((phase) => phase.errors);
  // The edge throws away what is old at the very end, so what follows counts too.
  const dip = (name: 'edge' | 'pages') => mean(before[name]) - Math.min(...roll[name], ...after[name]);
  return {
    figures: { phases: phases.map(({ from, to, ...phase }) => ({ ...phase, seconds: (to - from) / 1000 })) },
    text: alignColumns(
      [['', '', 'requests/s', 'p50', 'p99', 'errors', 'edge hits (least)', 'page cache hits (least)'], ...rows],
      1,
    ),
    verdicts: [
      { wanted: 'failed requests over the whole roll: 0', measured: `${errors.length}`, isMet: errors.length === 0 },
      ...(['edge', 'pages'] as const).map((name) => ({
        wanted: `hit ratio of the ${name === 'edge' ? 'edge' : 'page cache'}, worst ${WINDOW} s of the roll and after: no more than ${DIP} points down`,
        measured: `${dip(name).toFixed(1)} points`,
        isMet: dip(name) <= DIP,
      })),
    ],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function ratio(values: readonly number[]): string {
  return `${mean(values).toFixed(1)} % (${Math.min(...values).toFixed(1)} %)`;
}
