import { AppError } from '#lib/platform/errors.ts';
import * as drains from '#lib/platform/heartbeat/drains.ts';
import { withEntry } from './with-entry.ts';

/**
 * Takes a clone out: within a second its readiness says no, the balancer sends nothing new, and what it has begun it
 * finishes. It stays out when it is started again, until somebody revives it. Twice is once.
 * @throws AppError `conflict` for the last clone that takes requests, and for one that is away
 */
export async function drainClone(id: string): Promise<void> {
  await withEntry({ action: 'clone.drain', subject: id }, async () => {
    const outcome = await drains.drainClone(id);
    if (outcome === 'last') {
      throw new AppError('conflict', { message: `${id} is the last clone that takes requests`, reason: 'last-clone' });
    }
    if (outcome === 'unknown') {
      throw new AppError('conflict', { message: `${id} gives no sign of life`, reason: 'clone-gone' });
    }
    return outcome === 'drained';
  });
}

/** Sends requests to a drained clone again. Twice is once. */
export async function reviveClone(id: string): Promise<void> {
  await withEntry({ action: 'clone.revive', subject: id }, () => drains.reviveClone(id));
}
