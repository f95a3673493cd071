import Bull, { type JobOptions, type Queue } from 'bull';
import { connectStoreForBull, storeRedis } from '../redis/connections.ts';
import { remember } from '../remembered.ts';
import {
  type JobName,
  type JobPayload,
  type JobSpec,
  jobs,
  keyOf,
  parsePayload,
  type QueueName,
  type QueueSpec,
  queues,
} from './jobs.ts';
import { PREFIX } from './keys.ts';

/** A worker that dies leaves its jobs locked for `lockDuration` (ms); then they go to another. One that kills 20 is given up. */
const STALLED = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 20 };

/** A Bull queue on the store. Making it consumes nothing; only `workers/` processes jobs. */
export function queue(name: QueueName): Queue {
  return remember(
    `queue.${name}`,
    () => {
      const { rate }: QueueSpec = queues[name];
      return new Bull(name, {
        prefix: PREFIX,
        settings: STALLED,
        ...(rate && { limiter: rate }),
        // The first kind only sends commands, so all queues share it; the others block, or listen.
        createClient: (type) => (type === 'client' ? storeRedis() : connectStoreForBull()),
      });
    },
    (bull) => bull.close(),
  );
}

/** Bull remembers the id of a done job from the outbox for this long (s), so that one relayed twice is run once. */
const REMEMBER_DONE = 3600;

/**
 * Adds a job, to run after `delay` ms. A second one with the same id, its key if it has one, is dropped while the first
 * waits or runs. For a job that follows from a write use `addToOutbox` in the write's transaction instead.
 * @throws ZodError on a bad payload, and when the store is away
 */
export async function enqueue<N extends JobName>(
  name: N,
  payload: JobPayload<N>,
  { jobId, delay = 0, priority }: { jobId?: string; delay?: number; priority?: number },
): Promise<void> {
  await queue(jobs[name].queue).add(name, parsePayload(name, payload), {
    ...retryRule(name),
    ...(priority && { priority }),
    jobId: keyOf(name, payload) ?? jobId,
    delay,
    removeOnComplete: true,
  });
}

export type OutboxRow = { id: bigint; job: JobName; payload: unknown; priority: number | null };

/**
 * Hands a row of the outbox to Bull. Its payload is checked by the handler: one that is bad fails there, where it
 * can be seen, and does not hold up the rows behind it. @throws when the store is away
 */
export async function enqueueFromOutbox({ id, job, payload, priority }: OutboxRow): Promise<void> {
  const key = keyOf(job, payload);
  await queue(jobs[job].queue).add(job, payload, {
    ...retryRule(job),
    ...(priority && { priority }),
    jobId: key ?? `outbox-${id}`,
    // A key may be asked for again once its job is done.
    removeOnComplete: key ? true : { age: REMEMBER_DONE },
  });
}

function retryRule(name: JobName): JobOptions {
  const { attempts, backoff, backoffGrows }: JobSpec = jobs[name];
  return {
    attempts,
    backoff: { type: backoffGrows ? 'exponential' : 'fixed', delay: backoff },
    // What failed for good stays, to be looked at and sent again.
    removeOnFail: { count: DEAD_KEPT },
  };
}

/** So many dead jobs of a queue are kept, the newest. */
const DEAD_KEPT = 1000;
