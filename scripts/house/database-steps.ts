import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HouseEnvironment, surroundings } from './environment.ts';
import { type Layout, projectFolder } from './layout.ts';
import type { Step } from './run-step.ts';
import { readStamp, writeStamp } from './stamps.ts';

type Surroundings = {
  /** Runs a program to its end. */
  run: (step: Step) => Promise<void>;
  layout: Layout;
  environment: HouseEnvironment;
  signal?: AbortSignal;
  note: (text: string) => void;
};

/** Brings the schema up to date, unless these very migrations were applied to this database before. */
export async function migrate({ run, layout, environment, signal, note }: Surroundings): Promise<void> {
  const stamp = join(layout.stamps, 'migrated');
  const wanted = await fingerprintOfMigrations();
  if ((await readStamp(stamp)) === wanted) {
    note('up to date');
    return;
  }
  await run({
    title: 'The migration of the database',
    args: ['scripts/prisma/migrate.ts'],
    env: surroundings(environment),
    log: join(layout.logs, 'migrate.log'),
    signal,
  });
  await writeStamp(stamp, wanted);
}

/** Raise it when the seed brings something that a database filled before should get too. */
const SEED = 'shoppers';

/** Fills a new database. A seed that was interrupted runs again: it must be able to. */
export async function seed({ run, layout, environment, signal, note }: Surroundings): Promise<void> {
  const stamp = join(layout.stamps, 'seeded');
  if ((await readStamp(stamp)) === SEED) {
    note('there already');
    return;
  }
  await run({
    title: 'Filling the database',
    args: ['scripts/seed.ts'],
    env: surroundings(environment),
    log: join(layout.logs, 'seed.log'),
    signal,
  });
  await writeStamp(stamp, SEED);
}

async function fingerprintOfMigrations(): Promise<string> {
  const folder = join(projectFolder, 'prisma/migrations');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sql')).sort()) {
    hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
