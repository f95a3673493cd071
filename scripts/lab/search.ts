import { drawBars } from './chart.ts';
import { startLargeHouse } from './large-catalogue.ts';
import { labHomes, openLab, type Surroundings } from './open-lab.ts';
import { measureSearches, type Searches } from './searches.ts';
import { formatSearches } from './tables.ts';
import type { Verdict } from './verdicts.ts';

export type SearchOptions = { products: number; rounds: number };

/** Wanted at a hundred thousand products (ms, p95). */
const COLD = 50;
const CACHED = 10;

/** How fast a large catalogue is searched: prints a table, and writes search.json and search.svg to `lab/`. */
export async function measureSearch({ products, rounds }: SearchOptions, around: Surroundings): Promise<void> {
  const { progress, signal } = around;
  await openLab({
    ...{ name: 'search', around },
    open: () => startLargeHouse({ ...labHomes.large, products, ...around }),
    async measure({ house, seeding }) {
      const searches = await progress.step('Searching', () => measureSearches(house, rounds, signal));
      return {
        figures: { seeding, rounds, ...searches },
        text: formatSearches(searches),
        verdicts: judgeSearches(searches),
        chart: drawChart(searches, products),
      };
    },
  });
}

function judgeSearches({ all, withProducts }: Searches): Verdict[] {
  const atMost = (what: string, value: number, limit: number): Verdict => ({
    wanted: `${what}, p95 ≤ ${limit} ms`,
    measured: `${value.toFixed(1)} ms`,
    isMet: value <= limit,
  });
  return [
    atMost('a search that nobody made before', all.cold.p95, COLD),
    atMost('a cached search', all.cached.p95, CACHED),
    atMost('a cached search with its products', withProducts.p95, CACHED * 2),
  ];
}

function drawChart({ kinds }: Searches, products: number): string {
  const bars = kinds.flatMap(({ kind, cold, cached }) => [
    { label: kind, value: cold.p95, note: `${cold.p95.toFixed(0)} ms`, colour: 'crust' as const },
    { label: 'the same, cached', value: cached.p95, note: `${cached.p95.toFixed(1)} ms`, colour: 'plain' as const },
  ]);
  return drawBars({
    title: `Searching ${products.toLocaleString('en')} products`,
    unit: 'milliseconds, 95 of 100 searches are faster; logarithmic',
    bars,
  });
}
