/** Forgets everything the house has stored: `npm run reset -- [--yes]`. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { program } from 'commander';
import { closeHouse } from './house/close.ts';
import { layoutOf, removeHome } from './house/layout.ts';
import { explain } from './house/report.ts';

program.name('npm run reset --').description('Ends the house and removes its data: orders, accounts, pictures, all.');
program.option('--yes', 'do not ask');
program.parse();

const layout = layoutOf();
try {
  if (!existsSync(layout.home)) console.log(`There is nothing in ${layout.home}.`);
  else if (await isConfirmed()) {
    console.log(await closeHouse());
    await removeHome(layout);
    console.log(`Removed what was in ${layout.home}.`);
  } else {
    console.log('Nothing was removed.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function isConfirmed(): Promise<boolean> {
  if (program.opts<{ yes?: boolean }>().yes) return true;
  if (!process.stdin.isTTY) {
    console.error('This removes all data of the house. To say so without being asked: npm run reset -- --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove all data in ${layout.home}? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
