import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './identity.ts';
import { layoutOf } from './layout.ts';
import { readHolder, unlock } from './lock.ts';
import { endLeftovers } from './state.ts';
import { Trouble } from './trouble.ts';

/** How long a house may take to stop in order, in milliseconds. */
const patience = 90_000;

/**
 * Asks the running supervisor to end its house; where there is none, ends what one has left behind.
 * @returns what was done, in words
 */
export async function closeHouse(home?: string): Promise<string> {
  const layout = layoutOf(home);
  const holder = await readHolder(layout.lock);
  if (holder && isRunning(holder)) {
    process.kill(holder.pid, 'SIGTERM');
    for (let waited = 0; isRunning(holder); waited += 100) {
      if (waited >= patience) {
        throw new Trouble(
          `The house (pid ${holder.pid}) has not stopped yet.`,
          `Look at ${layout.logs}, or type: kill -9 ${holder.pid}, then "npm run stop" again.`,
        );
      }
      await pause(100);
    }
    return 'Everything is stopped.';
  }
  const left = await endLeftovers(layout);
  await unlock(layout.lock);
  return left.length > 0 ? `Ended what was left running: ${left.join(', ')}.` : 'No house is open.';
}
