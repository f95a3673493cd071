import { listDead } from '#lib/platform/queue/dead-letters.ts';
import { readQueues } from './look/queues.ts';
import { MOST_LETTERS, type QueuesView } from './schema.ts';

/** @throws AppError `unavailable` with the store away */
export async function viewQueues(): Promise<QueuesView> {
  // First, since it says so at once if the store is away, for which Bull would wait.
  const queues = await readQueues(Date.now());
  const letters = await listDead({ most: MOST_LETTERS });
  return {
    queues,
    letters: letters.map(({ queue, id, job, payload, error, attempts, failedAt }) => ({
      ...{ queue, id, job, attempts, failedAt },
      payload: JSON.stringify(payload).slice(0, 300),
      error: error.slice(0, 500),
    })),
  };
}
