import type { Job } from 'bull';
import { storeRedis } from '../redis/connections.ts';
import { type QueueName, queues } from './jobs.ts';
import { PREFIX } from './keys.ts';
import { queue } from './queues.ts';

/** Jobs that failed for good. They stay in their queue until somebody has looked at them and sends them again. */
export type DeadLetter = {
  queue: QueueName;
  id: string;
  job: string;
  payload: unknown;
  error: string;
  attempts: number;
  /** ISO. */
  failedAt: string;
};

export const queueNames = Object.keys(queues) as QueueName[];

/** Of one queue or of all, the latest first; no more than the latest `most` of each. */
export async function listDead({ only, most }: { only?: QueueName; most?: number } = {}): Promise<DeadLetter[]> {
  const dead = await Promise.all(
    (only ? [only] : queueNames).map(async (name) => (await failedIn(name, most)).map((job) => letterOf(name, job))),
  );
  return dead.flat().sort((one, other) => other.failedAt.localeCompare(one.failedAt));
}

/** Null if there is none of this id. */
export async function findDead(id: string): Promise<DeadLetter | null> {
  return (await listDead()).find((letter) => letter.id === id) ?? null;
}

/**
 * Sends a dead job again, with all its attempts; it goes to the end of its queue. It never leaves the store, so it can't get
 * lost. Answers false if it is not dead any more: somebody else was quicker.
 */
export async function redrive({ queue: name, id }: Pick<DeadLetter, 'queue' | 'id'>): Promise<boolean> {
  const job = await queue(name).getJob(id);
  if (!job || !(await job.isFailed())) return false;
  await storeRedis().hset(`${PREFIX}:${name}:${id}`, 'attemptsMade', 0);
  return job.retry().then(
    () => true,
    async (error: unknown) => {
      if (await job.isFailed()) throw error;
      return false;
    },
  );
}

/** A job that its queue lists but has lost is left out. */
async function failedIn(name: QueueName, most?: number): Promise<Job[]> {
  return (await queue(name).getFailed(0, most === undefined ? -1 : most - 1)).filter(Boolean);
}

function letterOf(name: QueueName, job: Job): DeadLetter {
  return {
    queue: name,
    id: String(job.id),
    job: job.name,
    payload: job.data,
    error: job.failedReason ?? '',
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}
