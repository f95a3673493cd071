import { rm } from 'node:fs/promises';
import { Argument, program } from 'commander';
import pc from 'picocolors';
import { formatCount, type Result, sum } from './test/count.ts';
import { listenForSignals, runTests } from './test/run-tests.ts';
import { folder, isTooLate, type Runner, type SuiteName, suiteNames, suites } from './test/suites.ts';

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
  const results: Result[] = [];
  const begin = Date.now();
  for (const name of only ? [only] : suiteNames) {
    if (interrupted()) break;
    process.stdout.write(`\n${pc.bold(name)}\n`);
    const start = Date.now();
    if (isTooLate(name, (start - begin) / 60_000)) {
      process.stdout.write(pc.yellow(`${name}: skipped, CI has no time left for it\n`));
      results.push({ count: { passed: 0, failed: 0, skipped: 1 }, failed: [], flaky: [] });
      continue;
    }
    const own: Result[] = [];
    for (const runner of suites[name] as readonly Runner[]) if (!interrupted()) own.push(await runTests(runner));
    results.push(...own);
    const count = sum(own.map((result) => result.count));
    process.stdout.write(pc.dim(`${name}: ${formatCount(count)} (${Math.round((Date.now() - start) / 1000)} s)\n`));
  }
  // Once more at the end, so that nobody has to look for them in the output of half an hour.
  for (const { failed, flaky } of results) {
    for (const name of failed) process.stdout.write(`\n${pc.red('failed')} ${name}`);
    for (const name of flaky) process.stdout.write(`\n${pc.yellow('passed at a later attempt')} ${name}`);
  }
  const total = sum(results.map(({ count }) => count));
  process.stdout.write(`\n${formatCount(total)}\n`);
  process.exitCode = interrupted() ? 130 : total.failed > 0 ? 1 : 0;
}
