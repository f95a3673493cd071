import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeHouse } from '../house/close.ts';
import { surroundings } from '../house/environment.ts';
import { type House, startHouse } from '../house/house.ts';
import { layoutOf, removeHome } from '../house/layout.ts';
import type { Progress } from '../house/progress.ts';
import { runStep } from '../house/run-step.ts';

/** How long the seeding took, and the most memory its process held (MiB, resident). */
export type Seeding = { products: number; seconds: number; peakMiB: number };

type Wishes = { home: string; port: number; products: number; progress: Progress; signal: AbortSignal };

/** A house of its own with a large catalogue, seeded anew each time, since the seeding is measured too. */
export async function startLargeHouse({ home, port, products, progress, signal }: Wishes) {
  await closeHouse(home);
  await removeHome(layoutOf(home));
  const house = await startHouse({ home, port, clones: 1, workers: 1, progress, signal });
  try {
    const seeding = await progress.step(`Seeding ${products} products`, () => seed({ house, home, products, signal }));
    return { house, seeding };
  } catch (error) {
    await house.stop();
    throw error;
  }
}

type Seed = { house: House; home: string; products: number; signal: AbortSignal };

async function seed({ house, home, products, signal }: Seed): Promise<Seeding> {
  const { logs } = layoutOf(home);
  const peakFile = join(logs, 'seed-peak-memory');
  const start = performance.now();
  await runStep({
    title: 'Seeding the large catalogue',
    args: ['--import', './scripts/lab/note-peak-memory.ts', 'scripts/seed.ts', '--products', String(products)],
    env: surroundings(house.environment, { PEAK_MEMORY_FILE: peakFile }),
    log: join(logs, 'seed-large.log'),
    signal,
  });
  const seconds = (performance.now() - start) / 1000;
  return { products, seconds, peakMiB: Number(await readFile(peakFile, 'utf8')) / 1024 };
}
