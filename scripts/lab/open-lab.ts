import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeAll } from '#lib/platform/remembered.ts';
import { type House, startHouse } from '../house/house.ts';
import { projectFolder } from '../house/layout.ts';
import type { Progress } from '../house/progress.ts';
import { describeMachine } from './machine.ts';
import { formatVerdicts } from './tables.ts';
import type { Verdict } from './verdicts.ts';

export type Surroundings = { progress: Progress; signal: AbortSignal };

/** Beside any other house: each takes 40 ports. */
export const labHomes = {
  house: { home: '.levain/lab', port: 9680 },
  rivals: { home: '.levain/lab-rivals', port: 9720 },
  large: { home: '.levain/lab-large', port: 9760 },
};

/** `figures` go into the report, `text` is told before the verdicts, `chart` (an SVG) is kept beside the report. */
export type Measured = { figures: object; text: string; verdicts: readonly Verdict[]; chart?: string };

/** A house of so many clones and workers, with the shop as it is seeded. */
export function startLabHouse(plan: { clones: number; workers: number }, around: Surroundings): Promise<House> {
  return startHouse({ ...labHomes.house, ...plan, ...around });
}

type Lab<H extends { house: House }> = {
  /** `lab/<name>.json` is its report. */
  name: string;
  around: Surroundings;
  open: () => Promise<H>;
  measure: (opened: H) => Promise<Measured>;
};

/**
 * Opens a house, measures in it, tells what was found and keeps it in `lab/` with the machine that it was found on. The house is closed
 * in any case. Meanwhile this process has the house's environment, so that `measure` may call `lib`.
 */
export async function openLab<H extends { house: House }>({ name, around, open, measure }: Lab<H>): Promise<void> {
  const { progress } = around;
  const folder = join(projectFolder, 'lab');
  await mkdir(folder, { recursive: true });
  const machine = await describeMachine(join(folder, 'install.log'));
  const opened = await open();
  const { house } = opened;
  try {
    Object.assign(process.env, house.environment);
    const { figures, text, verdicts, chart } = await measure(opened);
    const report = { date: new Date().toISOString(), release: house.release, machine, ...figures, verdicts };
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
    if (chart) await writeFile(join(folder, `${name}.svg`), chart);
    progress.say(`\n${text}\n\n${formatVerdicts(verdicts)}`);
    progress.say(`\nWritten to lab/${name}.json${chart ? ` and lab/${name}.svg` : ''}`);
  } finally {
    await closeAll();
    await progress.step('Closing the lab', () => house.stop());
  }
}
