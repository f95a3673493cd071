import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeHouse } from '../house/close.ts';
import { surroundings } from '../house/environment.ts';
import { type House, startHouse } from '../house/house.ts';
import { layoutOf, removeHome } from '../house/layout.ts';
import type { Progress } from '../house/progress.ts';
import { runStep } from '../house/run-step.ts';

/** How long the seeding took, and the most memory its process held (MiB, resident). */
export type Seeding = { products: number; orders: number; seconds: number; peakMiB: number };

type Amounts = { products: number; orders?: number };
type Wishes = Amounts & { home: string; port: number; workers?: number; progress: Progress; signal: AbortSignal };

/** A house of its own with a large catalogue, and as many past orders, seeded anew each time, since the seeding is measured too. */
export async function startLargeHouse({ home, port, products, orders = 0, workers = 1, progress, signal }: Wishes) {
  await closeHouse(home);
  await removeHome(layoutOf(home));
  const house = await startHouse({ home, port, clones: 1, workers, progress, signal });
  try {
    const title = `Seeding ${products} products${orders > 0 ? ` and ${orders} orders` : ''}`;
    const seeding = await progress.step(title, () => seed({ house, home, products, orders, signal }));
    return { house, seeding };
  } catch (error) {
    await house.stop();
    throw error;
  }
}

type Seed = Required<Amounts> & { house: House; home: string; signal: AbortSignal };

/** The same house as it was left by the last run, with the code as it is now: for another look at what was changed. */
export async function startLargeHouseAgain({ home, port, progress, signal }: Omit<Wishes, keyof Amounts>) {
  return { house: await startHouse({ home, port, clones: 1, workers: 1, progress, signal }), seeding: null };
}

async function seed({ house, home, products, orders, signal }: Seed): Promise<Seeding> {
  const { logs } = layoutOf(home);
  const peakFile = join(logs, 'seed-peak-memory');
  const amounts = ['--products', String(products), ...(orders > 0 ? ['--orders', String(orders)] : [])];
  const start = performance.now();
  await runStep({
    title: 'Seeding the large catalogue',
    args: ['--import', './scripts/lab/note-peak-memory.ts', 'scripts/seed.ts', ...amounts],
    env: surroundings(house.environment, { PEAK_MEMORY_FILE: peakFile }),
    log: join(logs, 'seed-large.log'),
    signal,
  });
  const seconds = (performance.now() - start) / 1000;
  return { products, orders, seconds, peakMiB: Number(await readFile(peakFile, 'utf8')) / 1024 };
}
