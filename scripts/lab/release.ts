import { setTimeout as wait } from 'node:timers/promises';
import { newToken } from '#lib/accounts/sessions.ts';
import { paths } from '#lib/catalog/paths.ts';
import { locales } from '#lib/catalog/schema.ts';
import { ensureBuild } from '../house/build.ts';
import type { House } from '../house/house.ts';
import { layoutOf } from '../house/layout.ts';
import { mostClones } from '../house/ports.ts';
import { runStep } from '../house/run-step.ts';
import { deploy } from '../release/deploy.ts';
import { listSlugs } from './catalogue.ts';
import { labHomes, type Measured, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { callServerAction, findServerAction } from './server-action.ts';
import { percentile } from './statistics.ts';
import { alignColumns, formatMillis } from './tables.ts';

/** Shoppers of each kind, each with a pause (ms) after every request. */
const SHOPPERS = { edge: 6, clone: 3, basket: 1 };
const PAUSE = 15;
/** How long each new clone is watched (ms), as `npm run deploy` does by itself. */
const WATCH = 3000;
/** Hit ratios are looked at in windows of so many seconds; in none may they lie further below what they were (points). */
const WINDOW = 5;
const DIP = 5;

export type ReleaseOptions = { clones: number; seconds: number };

/** A page at the edge; a page at the balancer, so that a clone has to have it; something into a basket. */
type Kind = keyof typeof SHOPPERS;
type Asked = { kind: Kind; at: number; millis: number; error: string | null; isHit: boolean };
/** What all clones have read from the shared page cache since they started, by clone. */
type PageReads = { at: number; byClone: Map<string, { pid: string; hits: number; reads: number }> };

/**
 * A second release, of the same sources under another name, takes the place of the first while shoppers go on: prints requests
 * per second, p99, errors and hit ratios before, meanwhile and after, and writes release.json to `lab/`.
 */
export async function measureRelease({ clones, seconds }: ReleaseOptions, around: Surroundings): Promise<void> {
  const { progress, signal } = around;
  await openLab({
    ...{ name: 'release', around },
    open: async () => ({ house: await startLabHouse({ clones, workers: 2 }, around) }),
    async measure({ house }) {
      const layout = layoutOf(labHomes.house.home);
      const release = house.release.endsWith('-b') ? house.release.slice(0, -2) : `${house.release}-b`;
      await progress.step('The next release', (note) => ensureBuild({ layout, release, run: runStep, signal, note }));
      const load = await startLoad(house);
      try {
        const phase = async (title: string, work: () => Promise<unknown>) => {
          const from = performance.now();
          await progress.step(title, work);
          return { title, from, to: performance.now() };
        };
        const pause = () => wait(seconds * 1000, undefined, { signal });
        const phases = [
          await phase('Before', pause),
          await phase('The roll', () =>
            deploy({ home: labHomes.house.home, release, watch: WATCH, readyWithin: 120_000, progress, signal }),
          ),
          await phase('After', pause),
        ];
        await load.stop();
        return report(phases.map((one) => ({ ...one, ...summarise(load, one) })));
      } finally {
        await load.stop();
      }
    },
  });
}

type Load = Awaited<ReturnType<typeof startLoad>>;

async function startLoad(house: House) {
  const edge = `http://127.0.0.1:${house.ports.edge}`;
  const balancer = `http://127.0.0.1:${house.ports.balancer}`;
  const slugs = await listSlugs(house);
  const pages = locales.flatMap((locale) => [paths.home(locale), ...slugs.map((slug) => paths.product(locale, slug))]);
  const action = await findServerAction('app/[locale]/(shop)/(cart)/basket/actions.ts', 'addToCart');
  const asked: Asked[] = [];
  const reads: PageReads[] = [];
  let isOver = false;

  const look = async (url: string) => {
    const response = await fetch(url);
    await response.arrayBuffer();
    const error = response.status === 200 ? null : `${response.status}`;
    return { error, isHit: response.headers.get('x-cache') === 'hit' };
  };
  const ask: Record<Kind, (turn: number) => Promise<Pick<Asked, 'error' | 'isHit'>>> = {
    edge: (turn) => look(edge + pages[(turn * 7) % pages.length]),
    clone: (turn) => look(balancer + pages[(turn * 5) % pages.length]),
    basket: async (turn) => {
      const slug = slugs[turn % slugs.length] as string;
      const input = { slug, choice: {}, quantity: 1, additionId: crypto.randomUUID() };
      const path = paths.product('en', slug);
      const headers = { cookie: `levain.guest=${newToken()}` };
      const { status, result } = await callServerAction({ origin: edge, path, action, args: ['en', input], headers });
      // Some have to be chosen first, or are sold out: those are answers too.
      return { error: result ? null : `action ${status}`, isHit: false };
    },
  };
  const shop = async (kind: Kind, shopper: number) => {
    for (let turn = shopper * 11; !isOver; turn += 1) {
      const start = performance.now();
      const answer = await ask[kind](turn).catch((error: Error) => {
        return { error: String(error.cause ?? error.message), isHit: false };
      });
      asked.push({ kind, at: start, millis: performance.now() - start, ...answer });
      await wait(PAUSE);
    }
  };
  const count = async () => {
    for (; !isOver; await wait(1000)) reads.push(await readPages(house));
  };
  const kinds = Object.entries(SHOPPERS) as [Kind, number][];
  const shopping = Promise.all([
    count(),
    ...kinds.flatMap(([kind, shoppers]) => Array.from({ length: shoppers }, (_, shopper) => shop(kind, shopper))),
  ]);
  return {
    asked,
    reads,
    stop: async () => {
      isOver = true;
      await shopping;
    },
  };
}

/** From the counters that Prometheus reads (`lib/platform/metrics.ts`). Who is away tells nothing. */
async function readPages(house: House): Promise<PageReads> {
  const byClone: PageReads['byClone'] = new Map();
  for (let number = 1; number <= mostClones + 1; number += 1) {
    const text = await fetch(`http://127.0.0.1:${house.ports.clone(number)}/api/metrics`).then(
      (response) => response.text(),
      () => '',
    );
    const counts = [...text.matchAll(/^levain_cache_reads_total\{(.*)\} (\d+)$/gm)].filter(([, labels]) =>
      labels?.includes('layer="page"'),
    );
    if (counts.length === 0) continue;
    const sum = (wanted: RegExp) =>
      counts.filter(([, labels]) => wanted.test(labels ?? '')).reduce((total, [, , value]) => total + Number(value), 0);
    const pid = /^process_start_time_seconds (\S+)/m.exec(text)?.[1] ?? '';
    byClone.set(`${number}`, { pid, hits: sum(/result="(hit|memory)"/), reads: sum(/./) });
  }
  return { at: performance.now(), byClone };
}

type Phase = { title: string; from: number; to: number };

function summarise({ asked, reads }: Load, { from, to }: Phase) {
  const within = asked.filter(({ at }) => at >= from && at < to);
  const errors = within.flatMap(({ kind, error }) => (error ? [`${kind}: ${error}`] : []));
  return {
    perSecond: within.length / ((to - from) / 1000),
    p50: percentile(
      within.map(({ millis }) => millis),
      50,
    ),
    p99: percentile(
      within.map(({ millis }) => millis),
      99,
    ),
    errors,
    edge: windows(from, to).flatMap((start) => edgeRatio(within, start)),
    pages: windows(from, to).flatMap((start) => pageRatio(reads, start)),
  };
}

function windows(from: number, to: number): number[] {
  const count = Math.max(1, Math.floor((to - from) / 1000 / WINDOW));
  return Array.from({ length: count }, (_, index) => from + index * WINDOW * 1000);
}

/** In hundredths; empty where nobody asked. */
function edgeRatio(asked: readonly Asked[], start: number): number[] {
  const those = asked.filter(({ kind, at }) => kind === 'edge' && at >= start && at < start + WINDOW * 1000);
  return those.length > 0 ? [(100 * those.filter(({ isHit }) => isHit).length) / those.length] : [];
}

/**
 * A clone that is new counts from its first sample that is seen here: what it baked before it took shoppers is not theirs to
 * wait for.
 */
function pageRatio(samples: readonly PageReads[], start: number): number[] {
  const those = samples.filter(({ at }) => at >= start && at < start + (WINDOW + 1) * 1000);
  let hits = 0;
  let reads = 0;
  those.slice(1).forEach((sample, index) => {
    for (const [clone, now] of sample.byClone) {
      const before = those[index]?.byClone.get(clone);
      if (before?.pid !== now.pid) continue;
      hits += now.hits - before.hits;
      reads += now.reads - before.reads;
    }
  });
  return reads > 0 ? [(100 * hits) / reads] : [];
}

function report(phases: (Phase & ReturnType<typeof summarise>)[]): Measured {
  const [before, roll] = phases;
  if (!before || !roll) throw new Error('nothing was measured');
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
  const dip = (name: 'edge' | 'pages') => mean(before[name]) - Math.min(...roll[name]);
  return {
    figures: { phases: phases.map(({ from, to, ...phase }) => ({ ...phase, seconds: (to - from) / 1000 })) },
    text: alignColumns(
      [['', '', 'requests/s', 'p50', 'p99', 'errors', 'edge hits (least)', 'page cache hits (least)'], ...rows],
      1,
    ),
    verdicts: [
      { wanted: 'failed requests over the whole roll: 0', measured: `${errors.length}`, isMet: errors.length === 0 },
      ...(['edge', 'pages'] as const).map((name) => ({
        wanted: `hit ratio of the ${name === 'edge' ? 'edge' : 'page cache'}, worst ${WINDOW} s of the roll: no more than ${DIP} points down`,
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
