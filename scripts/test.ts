import { rm } from 'node:fs/promises';
import { Argument, program } from 'commander';
import pc from 'picocolors';
import { type Count, formatCount, sum } from './test/count.ts';
import { listenForSignals, runSuite } from './test/run-suite.ts';
import { folder, type SuiteName, suiteNames } from './test/suites.ts';

program
  .name('npm test --')
  .description('Shows that all is well. The last line sums up every runner.')
  .addArgument(new Argument('[suite]', 'only one of them').choices(suiteNames))
  .action(testAll);
await program.parseAsync();

/** One after the other, to the end, whatever fails; Ctrl-C ends the one that runs and leaves out the rest. */
async function testAll(only?: SuiteName): Promise<void> {
  const interrupted = listenForSignals();
  await rm(folder, { recursive: true, force: true });
  const counts: Count[] = [];
  for (const name of only ? [only] : suiteNames) {
    if (interrupted()) break;
    process.stdout.write(`\n${pc.bold(name)}\n`);
    const start = Date.now();
    const count = await runSuite(name);
    counts.push(count);
    process.stdout.write(pc.dim(`${name}: ${formatCount(count)} (${Math.round((Date.now() - start) / 1000)} s)\n`));
  }
  const total = sum(counts);
  process.stdout.write(`\n${formatCount(total)}\n`);
  process.exitCode = interrupted() ? 130 : total.failed > 0 ? 1 : 0;
}
