import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { setPrice } from '#lib/catalog/change-product.ts';
import type { ImportView } from '#lib/catalog/import-form.ts';
import { paths, productPaths } from '#lib/catalog/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import type { House } from '../house/house.ts';
import { listSlugs } from './catalogue.ts';
import { writeImportFile } from './import-file.ts';
import { startLargeHouse } from './large-catalogue.ts';
import { labHomes, type Measured, openLab, type Surroundings } from './open-lab.ts';
import { signInOwner } from './owner.ts';
import { callServerAction, findServerAction } from './server-action.ts';
import { percentile } from './statistics.ts';
import type { Verdict } from './verdicts.ts';

/** Wanted: check and application together (s), of 10,000 rows; the longest time (s) without a sign of progress. */
const WITHIN = 120;
const ROWS = 10_000;
const STANDSTILL = 5;
/** … what an editor saves meanwhile is published (ms, p95), a page of the shop comes (ms, p95), and the workers take no more (MiB). */
const EDITED = 1000;
const PAGE = 500;
const MEMORY = 200;
/** What an editor changes meanwhile; it is in no file. */
const EDITED_SLUG = 'baguette';
/** How often (ms) somebody looks at the progress, at a page, saves a price, and weighs the workers. */
const EVERY = { state: 100, page: 100, edit: 1000, memory: 500 };

export type ImportOptions = { rows: number };

/**
 * An owner sends a file of products, applies it, and looks at its progress; meanwhile others shop, and an editor saves prices. Prints how
 * long each step took and how the others fared, and writes import.json to `lab/`.
 */
export async function measureImport({ rows }: ImportOptions, around: Surroundings): Promise<void> {
  const products = rows + 100;
  await openLab({
    ...{ name: 'import', around },
    open: () => startLargeHouse({ ...labHomes.large, products, workers: 2, ...around }),
    measure: ({ house }) => importOnce(house, rows, around),
  });
}

async function importOnce(house: House, rows: number, { progress, signal }: Surroundings): Promise<Measured> {
  const file = await progress.step(`A file of ${rows} rows`, () => writeImportFile(rows));
  const origin = `http://127.0.0.1:${house.ports.clone(1)}`;
  const staff = { origin, ...(await signInOwner()) };
  const edge = `http://127.0.0.1:${house.ports.edge}`;
  const others = startOthers({ house, edge, slugs: (await listSlugs(house)).slice(0, 40) });
  try {
    await progress.step('Nobody imports anything', () => wait(15_000, undefined, { signal }));
    const quiet = others.take();
    const id = await send(staff, file.csv);
    const check = await progress.step('Checking', (note) => follow({ staff, id, until: 'checked', note, signal }));
    const checking = others.take();
    await apply(staff, id);
    const application = await progress.step('Applying', (note) =>
      follow({ staff, id, until: 'applied', note, signal }),
    );
    const applying = others.take();
    const publishing = await progress.step('Publishing the rest', () => untilPublished(signal));
    const rest = others.take();
    const end = application.view;
    const found = { changedCount: end.changedCount, newCount: end.newCount, refusedCount: end.refusedCount };
    const phases = { quiet, checking, applying, publishing: rest };
    const seconds = { check: check.seconds, application: application.seconds, publishing };
    const standstill = Math.max(check.standstill, application.standstill);
    return {
      figures: { rows, seconds, standstill, steps: [check.steps, application.steps], found, phases },
      text: tell({ rows, seconds, phases }),
      verdicts: [
        {
          ...{ wanted: `${rows} rows checked and applied ≤ ${(WITHIN * rows) / ROWS} s` },
          measured: `${(seconds.check + seconds.application).toFixed(1)} s`,
          isMet: seconds.check + seconds.application <= (WITHIN * rows) / ROWS,
        },
        atMost('longest wait for a sign of progress', standstill, STANDSTILL, 's'),
        atMost('a price that an editor saves meanwhile, p95', applying.edited.p95, EDITED, 'ms'),
        atMost('a page of the shop meanwhile, p95', applying.page.p95, PAGE, 'ms'),
        atMost('more memory in the workers', applying.memoryMiB - quiet.memoryMiB, MEMORY, 'MiB'),
        {
          ...{ wanted: 'each row as it should be', measured: JSON.stringify(found) },
          isMet: JSON.stringify(found) === JSON.stringify(file.expected),
        },
      ],
    };
  } finally {
    await others.stop();
  }
}

type Staff = { origin: string; cookie: string };

async function send({ origin, cookie }: Staff, csv: string): Promise<string> {
  const response = await fetch(`${origin}${productPaths.imported}?name=lab.csv`, {
    method: 'POST',
    headers: { cookie, origin },
    body: csv,
  });
  const answer = (await response.json()) as { ok: boolean; id: string };
  if (!answer.ok) throw new Error(`the file was refused: ${JSON.stringify(answer)}`);
  return answer.id;
}

async function apply({ origin, cookie }: Staff, id: string): Promise<void> {
  const action = await findServerAction('app/[locale]/admin/products/imports/actions.ts', 'apply');
  const path = productPaths.oneImport('en', id);
  const { status, result } = await callServerAction({
    ...{ origin, path, action, args: ['en', { id }], headers: { cookie } },
  });
  if (!result?.ok) throw new Error(`not applied: ${result?.reason ?? status}`);
}

type Wanted = {
  staff: Staff;
  id: string;
  until: ImportView['status'];
  note: (text: string) => void;
  signal: AbortSignal;
};

/** Looks at the progress, as the page of the import does, until it is over. Times in seconds. */
async function follow({ staff: { origin, cookie }, id, until, note, signal }: Wanted) {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  let last = { at: 0, done: -1 };
  let [steps, standstill] = [0, 0];
  for (;;) {
    const response = await fetch(`${origin}${productPaths.importState(id)}`, { headers: { cookie }, signal });
    const view = (await response.json()) as ImportView;
    if (view.doneCount !== last.done) {
      standstill = Math.max(standstill, since() - last.at);
      steps += 1;
      last = { at: since(), done: view.doneCount };
      note(`${view.doneCount} of ${view.rowCount}`);
    }
    if (view.status === until) return { view, steps, standstill, seconds: since() };
    if (view.status === 'failed') throw new Error(`it failed: ${JSON.stringify(view.problems)}`);
    await wait(EVERY.state, undefined, { signal });
  }
}

/** Seconds until everything that was saved is published. */
async function untilPublished(signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const count = async () => {
    const [row] = await db().$queryRaw<{ left: number }[]>`
      SELECT count(*)::int AS left FROM product p LEFT JOIN product_document d ON d.product_id = p.id
      WHERE d.product_id IS NULL OR d.published_version < d.version`;
    return (row?.left ?? 0) + (await db().outbox.count());
  };
  while ((await count()) > 0) await wait(500, undefined, { signal });
  return (performance.now() - start) / 1000;
}

type Timing = { count: number; p50: number; p95: number };
type Phase = { page: Timing; edited: Timing; memoryMiB: number };

/** Readers at the edge, an editor, and scales. `take` answers what was measured since the last time. */
function startOthers({ house, edge, slugs }: { house: House; edge: string; slugs: readonly string[] }) {
  const over = new AbortController();
  let [page, edited, memory]: number[][] = [[], [], []];
  const every = async (ms: number, work: (turn: number) => Promise<void>) => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      await work(turn);
      await wait(ms, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const pages = [paths.home('en'), paths.category('fr', 'breads'), ...slugs.map((slug) => paths.product('en', slug))];
  const all = Promise.all([
    every(EVERY.page, async (turn) => {
      const start = performance.now();
      await (await fetch(`${edge}${pages[turn % pages.length]}`)).arrayBuffer();
      page?.push(performance.now() - start);
    }),
    every(EVERY.edit, async (turn) => {
      const start = performance.now();
      await setPrice({ slug: EDITED_SLUG, priceMinor: 300 + (turn % 50) });
      await untilEdited(300 + (turn % 50));
      edited?.push(performance.now() - start);
    }),
    every(EVERY.memory, async () => {
      memory?.push(await weighWorkers(house));
    }),
  ]);
  return {
    take(): Phase {
      const taken = { page: summarise(page), edited: summarise(edited), memoryMiB: Math.max(0, ...(memory ?? [])) };
      [page, edited, memory] = [[], [], []];
      return taken;
    },
    stop: () => {
      over.abort();
      return all;
    },
  };
}

async function untilEdited(priceMinor: number): Promise<void> {
  for (;;) {
    const row = await db().productDocument.findUniqueOrThrow({ where: { slug: EDITED_SLUG } });
    if (row.priceMinor === priceMinor && row.publishedVersion === row.version) return;
    await wait(20);
  }
}

/** Of the worker that holds most, in MiB. */
async function weighWorkers(house: House): Promise<number> {
  const workers = house.parts.filter(({ name }) => name.startsWith('worker-'));
  const { stdout } = await execa('ps', ['-o', 'rss=', '-p', workers.map(({ pid }) => pid).join(',')]);
  return Math.max(...stdout.split('\n').map(Number)) / 1024;
}

function summarise(times: readonly number[] | undefined): Timing {
  if (!times?.length) return { count: 0, p50: 0, p95: 0 };
  return { count: times.length, p50: percentile(times, 50), p95: percentile(times, 95) };
}

type Told = { rows: number; seconds: Record<string, number>; phases: Record<string, Phase> };

function tell({ rows, seconds, phases }: Told): string {
  const round = (timing: Timing) => `p50 ${Math.round(timing.p50)} ms, p95 ${Math.round(timing.p95)} ms`;
  return [
    ...Object.entries(seconds).map(([what, value]) => `  ${what}: ${value.toFixed(1)} s of ${rows} rows`),
    ...Object.entries(phases).map(
      ([phase, { page, edited, memoryMiB }]) =>
        `  ${phase}: a page ${round(page)}; a saved price ${round(edited)}; a worker ≤ ${Math.round(memoryMiB)} MiB`,
    ),
  ].join('\n');
}

function atMost(what: string, value: number, limit: number, unit: string): Verdict {
  return { wanted: `${what} ≤ ${limit} ${unit}`, measured: `${value.toFixed(1)} ${unit}`, isMet: value <= limit };
}
