/** For working on the code: `npm run dev -- [--port 8080]`. */
import { program } from 'commander';
import { runUntilStopped } from './house/run-until-stopped.ts';

program
  .name('npm run dev --')
  .description('The same services, one worker and one web server that reload what you change; no balancer, no edge.')
  .option('--port <number>', 'where the shop is to be seen; the 39 ports after it are used too', Number, 8080)
  .action((options: { port: number }) => runUntilStopped({ ...options, only: 'dev' }));
await program.parseAsync();
