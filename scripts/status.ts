/** Shows the house that is open: `npm run status`. Exits with 1 unless all is ready and no roll was interrupted. */
import { program } from 'commander';
import colors from 'picocolors';
import { inspectHouse } from './house/inspect.ts';
import { layoutOf } from './house/layout.ts';
import { explain, formatTable } from './house/report.ts';
import { findInterruption } from './release/interruption.ts';

program.name('npm run status').description('Shows every part of the house that is open, with its health.');
program.option('--env', 'print the variables that the web and the workers were told, for a shell');
program.parse();

const view = await inspectHouse();
if (!view) {
  console.log('No house is open. "npm start" opens one.');
  process.exitCode = 1;
} else if (program.opts<{ env?: boolean }>().env) {
  for (const [name, value] of Object.entries(view.environment)) console.log(`export ${name}='${value}'`);
} else {
  console.log(`\n${formatTable(view.rows)}\n\n${colors.bold(view.url)}  ${colors.dim(`release ${view.release}`)}\n`);
  if (!view.isSupervised)
    console.log('Whoever started it is gone. "npm run stop" clears up, "npm start" does so too.\n');
  const interruption = view.isSupervised ? await findInterruption(layoutOf()) : null;
  if (interruption) console.log(`${explain(interruption).trim()}\n`);
  if (interruption || !view.isSupervised || view.rows.some(({ health }) => health !== 'ready')) process.exitCode = 1;
}
