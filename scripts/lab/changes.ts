import { setTimeout as wait } from 'node:timers/promises';
import { setPrice } from '#lib/catalog/change-product.ts';
import { paths } from '#lib/catalog/paths.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { searchPath } from '#lib/search/paths.ts';
import type { House } from '../house/house.ts';
import { listSlugs } from './catalogue.ts';
import { openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { percentile } from './statistics.ts';
import type { Verdict } from './verdicts.ts';

/** It has no options, so its price is the one that its category's page names. */
const FEATURED = { slug: 'baguette', category: 'breads' };
/** No bread costs as much (minor units), so these prices are found on a page by their digits alone. */
const PRICES_FROM = 90_000;
/** Pause (ms) between two looks at a page that still shows the old price. */
const LOOK = 40;
/** The light load: readers at the edge, each with a pause (ms) after every page. */
const READERS = 4;
const READER_PAUSE = 25;
/** A change that is not seen by then (ms) never comes. */
const PATIENCE = 20_000;

export type ChangesOptions = { changes: number };

/**
 * How soon a saved price is seen through every clone and the edge, on the product's page, on its category's and by a
 * search, with some readers about: prints the figures, and writes changes.json to `lab/`.
 */
export async function measureChanges({ changes }: ChangesOptions, around: Surroundings): Promise<void> {
  const { progress, signal } = around;
  await openLab({
    ...{ name: 'changes', around },
    open: async () => ({ house: await startLabHouse({ clones: 3, workers: 2 }, around) }),
    async measure({ house }) {
      const times = await progress.step(`${changes} changes`, () => measure({ house, changes, signal }));
      const figures = { p50: percentile(times, 50), p95: percentile(times, 95), longest: Math.max(...times) };
      const verdict: Verdict = {
        wanted: 'saved to visible everywhere, p95 ≤ 1000 ms',
        measured: `${Math.round(figures.p95)} ms`,
        isMet: figures.p95 <= 1000,
      };
      const [p50, p95, longest] = Object.values(figures).map(Math.round);
      return {
        figures: { changes, figures, times },
        text: `  saved to visible everywhere: p50 ${p50} ms, p95 ${p95} ms, longest ${longest} ms`,
        verdicts: [verdict],
      };
    },
  });
}

type Measurement = { house: House; changes: number; signal: AbortSignal };

/** Milliseconds of each change, from the commit to the last page that showed it. */
async function measure({ house, changes, signal }: Measurement): Promise<number[]> {
  const { slug, category } = FEATURED;
  const before = (await getProduct(slug))?.priceMinor;
  if (!before) throw new Error(`there is no product ${slug}`);
  const edge = `http://127.0.0.1:${house.ports.edge}`;
  const clones = [1, 2, 3].map((number) => `http://127.0.0.1:${house.ports.clone(number)}`);
  const pages = [edge, ...clones].flatMap((origin) => [
    `${origin}${paths.product('en', slug)}`,
    `${origin}${paths.category('fr', category)}`,
    `${origin}${searchPath('en', { text: slug })}`,
  ]);
  const readers = startReaders((await listSlugs(house)).map((other) => `${edge}${paths.product('en', other)}`));
  const times: number[] = [];
  try {
    for (let change = 1; change <= changes; change += 1) {
      signal.throwIfAborted();
      const priceMinor = PRICES_FROM + change;
      await setPrice({ slug, priceMinor });
      const saved = performance.now();
      await Promise.all(pages.map((page) => untilShown(page, priceMinor)));
      times.push(performance.now() - saved);
    }
  } finally {
    await readers.stop();
    await setPrice({ slug, priceMinor: before });
  }
  return times;
}

async function untilShown(page: string, priceMinor: number): Promise<void> {
  const written = new RegExp(`${Math.floor(priceMinor / 100)}[.,]${String(priceMinor % 100).padStart(2, '0')}`);
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(LOOK)) {
    if (written.test(await (await fetch(page)).text())) return;
  }
  throw new Error(`${page} did not show ${priceMinor} within ${PATIENCE / 1000} s`);
}

function startReaders(pages: readonly string[]): { stop: () => Promise<unknown> } {
  let isOver = false;
  const read = async (reader: number) => {
    for (let turn = reader; !isOver; turn += 1) {
      await (await fetch(pages[turn % pages.length] as string)).arrayBuffer();
      await wait(READER_PAUSE);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  return {
    stop: () => {
      isOver = true;
      return reading;
    },
  };
}
