/** Ends the house that is open: `npm run stop`. */
import { program } from 'commander';
import { closeHouse } from './house/close.ts';
import { explain } from './house/report.ts';

program.name('npm run stop').description('Ends the house that is open, and whatever an earlier one left running.');
program.parse();
try {
  console.log(await closeHouse());
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
