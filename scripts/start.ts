/** Opens the whole bakery on this machine: `npm start -- [--port 8080] [--clones 3] [--workers 2] [--redis cluster]`. */
import { Option, program } from 'commander';
import { type RedisKind, redisKinds } from './house/plan.ts';
import { runUntilStopped } from './house/run-until-stopped.ts';

program
  .name('npm start --')
  .description('Opens the whole bakery on this machine: every server of it as a local process.')
  .option('--port <number>', 'where the shop is to be seen; the 39 ports after it are used too', Number, 8080)
  .option('--clones <number>', 'how many web servers', Number, 3)
  .option('--workers <number>', 'how many workers', Number, 2)
  .addOption(
    new Option('--redis <kind>', 'store and cache are one Redis each, or a cluster of three masters each')
      .choices(redisKinds)
      .default('single'),
  )
  .action((options: { port: number; clones: number; workers: number; redis: RedisKind }) => runUntilStopped(options));
await program.parseAsync();
