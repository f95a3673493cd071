import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '#lib/catalog/paths.ts';
import { locales } from '#lib/catalog/schema.ts';
import { type House, startHouse } from '../house/house.ts';
import { projectFolder } from '../house/layout.ts';
import type { Progress } from '../house/progress.ts';
import { requireTools } from '../house/tools.ts';
import { listSlugs, takeEvenly } from './catalogue.ts';
import { drawBars } from './chart.ts';
import { listContestants } from './contestants.ts';
import { MOST_VISITS, measureFirstPages } from './first-pages.ts';
import { startLargeHouse } from './large-catalogue.ts';
import { describeMachine } from './machine.ts';
import { measureObjectReads } from './object-reads.ts';
import { type FixedAnswer, startRivals } from './rivals.ts';
import { type Contestant, measureInTurn } from './rounds.ts';
import type { Result } from './statistics.ts';
import { formatOthers, formatRate, formatResults, formatVerdicts } from './tables.ts';
import { judge, type Large } from './verdicts.ts';

/** Beside any other house: each takes 40 ports. */
const homes = {
  house: { home: '.levain/lab', port: 9680 },
  rivals: { home: '.levain/lab-rivals', port: 9720 },
  large: { home: '.levain/lab-large', port: 9760 },
};
const FEATURED = 'country-sourdough';

/** `products`: compare with a catalogue of that many. `seconds`: how long each is measured in each of nine rounds. */
export type PagesOptions = { products?: number; seconds: number };
type Surroundings = { progress: Progress; signal: AbortSignal };

/** How fast the shop's pages are, on this machine: prints tables, and writes pages.json and pages.svg to `lab/`. */
export async function measurePages({ products, seconds }: PagesOptions, around: Surroundings): Promise<void> {
  const { progress, signal } = around;
  const folder = join(projectFolder, 'lab');
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'install.log');
  await progress.step('Load generator', (note) => requireTools(['wrk'], { log, note }));
  const machine = await describeMachine(log);
  const date = new Date().toISOString();
  const house = await startHouse({ ...homes.house, clones: 1, workers: 1, progress, signal });
  try {
    const slugs = await listSlugs(house);
    const page = paths.product('en', FEATURED);
    const { contestants, results } = await measureLoads({ house, slugs, page, seconds }, around);
    const objectReads = await progress.step('Reading Product objects', () => measureObjectReads(house, slugs));
    const large = products ? await measureLarge({ few: house, slugs, products }, around) : null;
    const verdicts = judge({ results, objectReads, large });
    const report = { date, release: house.release, machine, page, secondsPerRound: seconds };
    const figures = contestants.map(({ id, title, load }) => {
      return { id, title, pages: load.paths.length, connections: load.connections, ...results.get(id) };
    });
    const json = JSON.stringify({ ...report, figures, objectReads, large, verdicts }, null, 2);
    await writeFile(join(folder, 'pages.json'), `${json}\n`);
    await writeFile(join(folder, 'pages.svg'), drawChart(contestants, results));
    const texts = [formatResults(contestants, results), formatOthers({ objectReads, large }), formatVerdicts(verdicts)];
    progress.say(`\n${texts.join('\n\n')}\n\nWritten to lab/pages.json and lab/pages.svg`);
  } finally {
    await progress.step('Closing the lab', () => house.stop());
  }
}

type Loads = { house: House; slugs: readonly string[]; page: string; seconds: number };

async function measureLoads({ house, slugs, page, seconds }: Loads, { progress, signal }: Surroundings) {
  const answer = await fetchAnswer(`http://127.0.0.1:${house.ports.edge}${page}`);
  const rivals = await progress.step('Rivals', () => startRivals({ ...homes.rivals, house, answer }));
  try {
    const contestants = listContestants({ house, rivals, slugs, page });
    return { contestants, results: await measureInTurn(contestants, { seconds, signal, progress }) };
  } finally {
    await rivals.stop();
  }
}

type Comparison = { few: House; slugs: readonly string[]; products: number };

/** The same visits in a small and in a large catalogue, and visits to products that only the large one has. */
async function measureLarge({ few, slugs, products }: Comparison, { progress, signal }: Surroundings): Promise<Large> {
  const { house, seeding } = await startLargeHouse({ ...homes.large, products, progress, signal });
  try {
    const pages = locales.flatMap((locale) => slugs.map((slug) => paths.product(locale, slug)));
    const others = takeEvenly((await listSlugs(house)).slice(slugs.length), MOST_VISITS);
    const [inFew, same, inOthers] = await progress.step('First visits', () =>
      measureFirstPages(
        [
          { house: few, pages },
          { house, pages },
          { house, pages: others.map((slug) => paths.product('en', slug)) },
        ],
        signal,
      ),
    );
    if (!inFew || !same || !inOthers) throw new Error('there is a timing for each list');
    return { seeding, firstPages: { few: inFew, same, others: inOthers } };
  } finally {
    await house.stop();
  }
}

async function fetchAnswer(url: string): Promise<FixedAnswer> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { body: Buffer.from(await response.arrayBuffer()), contentType: response.headers.get('content-type') ?? '' };
}

function drawChart(contestants: readonly Contestant[], results: ReadonlyMap<string, Result>): string {
  const bars = contestants.flatMap(({ id, title }) => {
    const value = results.get(id)?.perSecond;
    const colour = ['b', 'c', 'c*'].includes(id) ? ('crust' as const) : ('plain' as const);
    return value ? [{ label: `${id}  ${title}`, value, note: formatRate(value), colour }] : [];
  });
  return drawBars({
    title: 'A product page, served',
    unit: 'requests per second, logarithmic; in colour: the shop as it is',
    bars,
  });
}
