/** Opens the whole bakery on this machine: `npm start -- [--port 8080] [--clones 3] [--workers 2]`. */
import { program } from 'commander';
import { runUntilStopped } from './house/run-until-stopped.ts';

program
  .name('npm start --')
  .description('Opens the whole bakery on this machine: every server of it as a local process.')
  .option('--port <number>', 'where the shop is to be seen; the 39 ports after it are used too', Number, 8080)
  .option('--clones <number>', 'how many web servers', Number, 3)
  .option('--workers <number>', 'how many workers', Number, 2)
  .action((options: { port: number; clones: number; workers: number }) => runUntilStopped(options));
await program.parseAsync();
