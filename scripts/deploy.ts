/** Puts a new release in the place of the one that is open: `npm run deploy`; back again: `npm run deploy -- --rollback`. */
import { InvalidArgumentError, program } from 'commander';
import pc from 'picocolors';
import { showProgress } from './house/progress.ts';
import { explain } from './house/report.ts';
import { deploy } from './release/deploy.ts';

program
  .name('npm run deploy --')
  .description('Rolls the release of these sources over the house that is open, one clone at a time, while it serves.')
  .option('--rollback', 'back to the release before, or out of a roll that was interrupted')
  .option('--watch <seconds>', 'how long each new clone answers shoppers before an old one goes', toSeconds, 3)
  .option('--ready-within <seconds>', 'how long each may take to get ready and warm', toSeconds, 120)
  .action(run);
await program.parseAsync();

type Options = { rollback?: boolean; watch: number; readyWithin: number };

async function run({ rollback = false, watch, readyWithin }: Options): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!interruption.signal.aborted) console.error('\nStopping after this step …');
      interruption.abort(new Error('interrupted'));
    });
  }
  const start = Date.now();
  try {
    const release = await deploy({
      release: process.env.LEVAIN_RELEASE,
      isRollback: rollback,
      watch: watch * 1000,
      readyWithin: readyWithin * 1000,
      progress: showProgress(),
      signal: interruption.signal,
    });
    console.log(`\n${pc.green('✓')} The house is of ${pc.bold(release)} ${pc.dim(since(start))}`);
  } catch (error) {
    const isBefore = error === interruption.signal.reason;
    console.error(isBefore ? '\nInterrupted; nothing was replaced yet.' : explain(error));
    process.exitCode = 1;
  }
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 0 && seconds <= 600)) throw new InvalidArgumentError('from 0 to 600');
  return seconds;
}

function since(start: number): string {
  return `(${((Date.now() - start) / 1000).toFixed(1)} s)`;
}
