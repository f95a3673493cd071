import { join } from 'node:path';
import { paths } from '#lib/catalog/paths.ts';
import { locales } from '#lib/catalog/schema.ts';
import type { House } from '../house/house.ts';
import { projectFolder } from '../house/layout.ts';
import { requireTools } from '../house/tools.ts';
import { listSlugs, takeEvenly } from './catalogue.ts';
import { drawBars } from './chart.ts';
import { listContestants } from './contestants.ts';
import { MOST_VISITS, measureFirstPages } from './first-pages.ts';
import { startLargeHouse } from './large-catalogue.ts';
import { measureObjectReads } from './object-reads.ts';
import { labHomes, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { type FixedAnswer, startRivals } from './rivals.ts';
import { type Contestant, measureInTurn } from './rounds.ts';
import type { Result } from './statistics.ts';
import { formatOthers, formatRate, formatResults } from './tables.ts';
import { judge, type Large } from './verdicts.ts';

const FEATURED = 'country-sourdough';

/** `products`: compare with a catalogue of that many. `seconds`: how long each is measured in each of nine rounds. */
export type PagesOptions = { products?: number; seconds: number };

/** How fast the shop's pages are, on this machine: prints tables, and writes pages.json and pages.svg to `lab/`. */
export async function measurePages({ products, seconds }: PagesOptions, around: Surroundings): Promise<void> {
  const { progress } = around;
  const log = join(projectFolder, 'lab', 'install.log');
  await progress.step('Load generator', (note) => requireTools(['wrk'], { log, note }));
  await openLab({
    ...{ name: 'pages', around },
    open: async () => ({ house: await startLabHouse({ clones: 1, workers: 1 }, around) }),
    async measure({ house }) {
      const slugs = await listSlugs(house);
      const page = paths.product('en', FEATURED);
      const { contestants, results } = await measureLoads({ house, slugs, page, seconds }, around);
      const objectReads = await progress.step('Reading Product objects', () => measureObjectReads(house, slugs));
      const large = products ? await measureLarge({ few: house, slugs, products }, around) : null;
      const figures = contestants.map(({ id, title, load }) => {
        return { id, title, pages: load.paths.length, connections: load.connections, ...results.get(id) };
      });
      return {
        figures: { page, secondsPerRound: seconds, figures, objectReads, large },
        text: `${formatResults(contestants, results)}\n\n${formatOthers({ objectReads, large })}`,
        verdicts: judge({ results, objectReads, large }),
        chart: drawChart(contestants, results),
      };
    },
  });
}

type Loads = { house: House; slugs: readonly string[]; page: string; seconds: number };

async function measureLoads({ house, slugs, page, seconds }: Loads, { progress, signal }: Surroundings) {
  const answer = await fetchAnswer(`http://127.0.0.1:${house.ports.edge}${page}`);
  const rivals = await progress.step('Rivals', () => startRivals({ ...labHomes.rivals, house, answer }));
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
  const { house, seeding } = await startLargeHouse({ ...labHomes.large, products, progress, signal });
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
