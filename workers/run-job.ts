import type { Job } from 'bull';
import { ZodError } from 'zod';
import { log } from '#lib/platform/log.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { type JobName, jobs, parsePayload } from '#lib/platform/queue/jobs.ts';
import { handlers } from './handlers.ts';

/**
 * Runs one job of Bull's through its handler. What is thrown makes Bull try again by the job's retry rule; a payload
 * or a name that nobody understands will not get better, so it fails for good, and stays to be looked at.
 */
export async function runJob(job: Job): Promise<void> {
  const start = performance.now();
  const observe = (outcome: string) =>
    metrics().jobs.observe({ job: job.name, outcome }, (performance.now() - start) / 1000);
  try {
    await dispatch(job);
    observe('done');
  } catch (error) {
    observe('failed');
    if (error instanceof ZodError || error instanceof UnknownJobError) await job.discard();
    log().warn({ job: job.name, jobId: job.id, attempt: job.attemptsMade + 1, error: messageOf(error) }, 'job failed');
    throw error;
  }
}

class UnknownJobError extends Error {}

async function dispatch(job: Job): Promise<void> {
  if (!(job.name in jobs)) throw new UnknownJobError(`no job is called ${job.name}`);
  const name = job.name as JobName;
  const handler = handlers[name] as (payload: unknown, context: { jobId: string; enqueuedAt: number }) => unknown;
  await handler(parsePayload(name, job.data), { jobId: String(job.id), enqueuedAt: job.timestamp });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
