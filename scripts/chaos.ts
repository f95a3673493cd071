import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { closeAll } from '#lib/platform/remembered.ts';
import { faults } from './chaos/faults.ts';
import { runFault } from './chaos/run-fault.ts';
import { formatOutcomes, type Row, writeTable } from './chaos/write-table.ts';
import { startHouse } from './house/house.ts';
import { layoutOf, projectFolder } from './house/layout.ts';
import { showProgress } from './house/progress.ts';
import { explain } from './house/report.ts';
import { describeMachine } from './lab/machine.ts';

/**
 * Breaks one part after the other of a house of its own while people shop, and looks at what has become of their orders:
 * `npm run chaos [-- --only "a clone killed" …]`. A whole run writes the table of docs/reliability.md; what failed, and how often, is in
 * lab/chaos.json.
 */
const { only, port } = new Command('npm run chaos --')
  .description('Breaks the house, part by part, while people shop.')
  .option('--only <faults...>', faults.map(({ name }) => name).join(', '))
  .option('--port <number>', 'the first of its 40 ports', Number, 9800)
  .parse()
  .opts<{ only?: string[]; port: number }>();

const home = '.levain/chaos';
const giveUp = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => giveUp.abort(new Error('stopped')));
}
const progress = showProgress();
try {
  const chosen = faults.filter(({ name }) => only === undefined || only.includes(name));
  if (chosen.length === 0) throw new RangeError(`there is no such fault: ${only}`);
  const rows = await breakEverything(chosen);
  const wrong = rows.filter(({ outcome }) => outcome.problems.length > 0);
  for (const { fault, outcome } of wrong) progress.say(`\n✗ ${fault.name}\n  ${outcome.problems.join('\n  ')}`);
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  process.exitCode = 1;
  if (giveUp.signal.aborted) progress.say('Stopped before the end; nothing was written.');
  else console.error(explain(error));
}
process.exit();

async function breakEverything(chosen: typeof faults): Promise<Row[]> {
  const { signal } = giveUp;
  const house = await startHouse({ home, port, clones: 3, workers: 2, progress, signal });
  try {
    Object.assign(process.env, house.environment, { LOG_LEVEL: 'error' });
    const machine = await describeMachine(join(layoutOf(home).logs, 'install.log'));
    const rows: Row[] = [];
    for (const fault of chosen) {
      signal.throwIfAborted();
      const outcome = await progress.step(`${fault.name}: ${fault.done}`, () => runFault(fault, house, signal));
      rows.push({ fault, outcome });
    }
    progress.say(`\n${formatOutcomes(rows)}`);
    const report = {
      date: new Date(),
      machine,
      faults: rows.map(({ fault, outcome }) => ({ name: fault.name, ...outcome })),
    };
    await mkdir(join(projectFolder, 'lab'), { recursive: true });
    await writeFile(join(projectFolder, 'lab/chaos.json'), `${JSON.stringify(report, null, 2)}\n`);
    if (!only) await writeTable(rows, { machine, date: new Date() });
    return rows;
  } finally {
    await closeAll();
    await progress.step('Closing the house', () => house.stop());
  }
}
