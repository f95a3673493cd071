import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { closeAll } from '#lib/platform/remembered.ts';
import { faults, shortForm } from './chaos/faults.ts';
import { runFault } from './chaos/run-fault.ts';
import { formatOutcomes, type Row, writeTable } from './chaos/write-table.ts';
import { startHouse } from './house/house.ts';
import { layoutOf, projectFolder } from './house/layout.ts';
import { showProgress } from './house/progress.ts';
import { explain } from './house/report.ts';
import { describeMachine } from './lab/machine.ts';
import { formatCount } from './test/count.ts';

/**
 * Breaks one part after the other of a house of its own while people shop, and looks at what has become of their orders:
 * `npm run chaos [-- --short] [-- --only "a clone killed" …]`. A whole run writes the table of docs/reliability.md; every run
 * leaves what failed, and how often, in lab/chaos.json. The last line counts the faults as tests are counted.
 */
const { only, short, port } = new Command('npm run chaos --')
  .description('Breaks the house, part by part, while people shop.')
  .option('--short', `only ${shortForm.join(', ')}`)
  .option('--only <faults...>', faults.map(({ name }) => name).join(', '))
  .option('--port <number>', 'the first of its 40 ports', Number, 9800)
  .parse()
  .opts<{ only?: string[]; short?: true; port: number }>();

const home = '.levain/chaos';
const chosen = only ?? (short ? shortForm : faults.map(({ name }) => name));
const giveUp = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => giveUp.abort(new Error('stopped')));
}
const progress = showProgress();
try {
  for (const name of chosen) {
    if (!faults.some((fault) => fault.name === name)) throw new RangeError(`there is no fault "${name}"`);
  }
  const rows = await breakEverything();
  const wrong = rows.filter(({ outcome }) => outcome.problems.length > 0);
  for (const { fault, outcome } of wrong) progress.say(`\n✗ ${fault.name}\n  ${outcome.problems.join('\n  ')}`);
  progress.say(`\n${formatCount({ passed: rows.length - wrong.length, failed: wrong.length, skipped: 0 })}`);
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  process.exitCode = 1;
  if (giveUp.signal.aborted) progress.say('Stopped before the end; nothing was written.');
  else console.error(explain(error));
}
process.exit();

async function breakEverything(): Promise<Row[]> {
  const { signal } = giveUp;
  const house = await startHouse({ home, port, clones: 3, workers: 2, progress, signal });
  try {
    // What a fault takes away is expected to be away.
    Object.assign(process.env, house.environment, { LOG_LEVEL: 'error' });
    const machine = await describeMachine(join(layoutOf(home).logs, 'install.log'));
    const rows: Row[] = [];
    for (const fault of faults.filter(({ name }) => chosen.includes(name))) {
      signal.throwIfAborted();
      const outcome = await progress.step(`${fault.name}: ${fault.done}`, () => runFault(fault, house, signal));
      rows.push({ fault, outcome });
    }
    progress.say(`\n${formatOutcomes(rows)}`);
    const date = new Date();
    const outcomes = rows.map(({ fault: { name }, outcome }) => ({ name, ...outcome }));
    await mkdir(join(projectFolder, 'lab'), { recursive: true });
    await writeFile(join(projectFolder, 'lab/chaos.json'), JSON.stringify({ date, machine, outcomes }, null, 2));
    if (rows.length === faults.length) await writeTable(rows, { machine, date });
    return rows;
  } finally {
    await closeAll();
    await progress.step('Closing the house', () => house.stop());
  }
}
