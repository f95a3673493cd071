import type { QueueName } from '#lib/platform/queue/jobs.ts';
import { queueKey } from '#lib/platform/queue/keys.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { withEntry } from './with-entry.ts';

/** Lets no worker take a job of this queue; those in hand are finished, and new ones wait. Twice is once. */
export async function pauseQueue(name: QueueName): Promise<void> {
  await withEntry({ action: 'queue.pause', subject: name }, async () => {
    if (await isPaused(name)) return false;
    await queue(name).pause();
    return true;
  });
}

/** Twice is once. */
export async function resumeQueue(name: QueueName): Promise<void> {
  await withEntry({ action: 'queue.resume', subject: name }, async () => {
    if (!(await isPaused(name))) return false;
    await queue(name).resume();
    return true;
  });
}

/** Also says at once if the store is away, for which Bull would wait. */
async function isPaused(name: QueueName): Promise<boolean> {
  return (await askStore((redis) => redis.exists(queueKey(name, 'meta-paused')))) === 1;
}
