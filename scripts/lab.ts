import { Command, InvalidArgumentError } from 'commander';
import { showProgress } from './house/progress.ts';
import { explain } from './house/report.ts';
import { type ChangesOptions, measureChanges } from './lab/changes.ts';
import { type CheckoutOptions, measureCheckout } from './lab/checkout.ts';
import { type ImportOptions, measureImport } from './lab/import.ts';
import { type ListsOptions, measureLists } from './lab/lists.ts';
import { type LiveOptions, measureLive } from './lab/live.ts';
import { measurePages, type PagesOptions } from './lab/pages.ts';
import { measureQueue, type QueueOptions } from './lab/queue.ts';
import { measureRelease, type ReleaseOptions } from './lab/release.ts';
import { measureSearch, type SearchOptions } from './lab/search.ts';

/**
 * Measures the shop on this machine, in houses of its own: `npm run lab -- pages [--products N] [--seconds S]`,
 * `npm run lab -- changes [--changes N]`, `npm run lab -- checkout [--buyers N]`,
 * `npm run lab -- search [--products N] [--rounds N]`, `npm run lab -- lists [--products N] [--orders N]`,
 * `npm run lab -- import [--rows N]`, `npm run lab -- live [--streams N]`, `npm run lab -- queue [--orders N]`,
 * `npm run lab -- release [--clones N]`.
 */
const program = new Command('npm run lab --').description('Measures the shop on this machine.');
program
  .command('pages')
  .description('requests per second and latency of a product page from the edge down to the database')
  .option('--products <number>', 'also compare with a catalogue of that many, 100000 say', toCount)
  .option('--seconds <number>', 'how long each is measured in each of nine rounds', toCount, 2)
  .action((options: PagesOptions) => run((around) => measurePages(options, around)));
program
  .command('changes')
  .description('how soon a saved price is seen through every clone and the edge')
  .option('--changes <number>', 'how many prices are set, one after the other', toCount, 50)
  .action((options: ChangesOptions) => run((around) => measureChanges(options, around)));
program
  .command('search')
  .description('how long a search of a large catalogue takes, cold and cached')
  .option('--products <number>', 'how many the catalogue has', toCount, 100_000)
  .option('--rounds <number>', 'how often each search is made', toCount, 3)
  .action((options: SearchOptions) => run((around) => measureSearch(options, around)));
program
  .command('lists')
  .description('how long the lists of the dashboard take with a large catalogue and very many orders')
  .option('--products <number>', 'how many the catalogue has', toCount, 100_000)
  .option('--orders <number>', 'how many were placed', toCount, 1_000_000)
  .option('--rounds <number>', 'how often each page is looked at', toCount, 40)
  .option('--again', 'in the house that the last run has seeded')
  .action((options: ListsOptions) => run((around) => measureLists(options, around)));
program
  .command('import')
  .description('how long a large file of products takes, and how everybody else fares meanwhile')
  .option('--rows <number>', 'how many it has', toCount, 10_000)
  .action((options: ImportOptions) => run((around) => measureImport(options, around)));
program
  .command('checkout')
  .description('buyers who race for the last items and slots across three clones')
  .option('--buyers <number>', 'how many of them', toCount, 1000)
  .action((options: CheckoutOptions) => run((around) => measureCheckout(options, around)));
program
  .command('live')
  .description('how soon news is heard by open tabs across three clones, and what a tab costs')
  .option('--streams <number>', 'how many tabs there are', toCount, 2000)
  .action((options: LiveOptions) => run((around) => measureLive(options, around)));
program
  .command('queue')
  .description('how long proofs of cakes wait in a burst of orders, and how soon an order is placed meanwhile')
  .option('--orders <number>', 'how many come at once', toCount, 1000)
  .option('--seconds <number>', 'how long real proofs are drawn with each number of workers', toCount, 60)
  .action((options: QueueOptions) => run((around) => measureQueue(options, around)));
program
  .command('release')
  .description('what shoppers notice while a release takes the place of another')
  .option('--clones <number>', 'how many are replaced', toCount, 3)
  .option('--seconds <number>', 'how long is measured before and after', toCount, 20)
  .action((options: ReleaseOptions) => run((around) => measureRelease(options, around)));
await program.parseAsync();

/** Ctrl-C ends the measurement, and everything that was started for it. */
async function run(measure: (around: Parameters<typeof measurePages>[1]) => Promise<void>): Promise<void> {
  const giveUp = new AbortController();
  const onSignal = () => giveUp.abort(new Error('stopped'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const progress = showProgress();
  try {
    await measure({ progress, signal: giveUp.signal });
  } catch (error) {
    process.exitCode = 1;
    if (giveUp.signal.aborted) progress.say('Stopped before the end; nothing was written.');
    else console.error(explain(error));
  }
  process.exit();
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('a whole number from 1');
  return count;
}
