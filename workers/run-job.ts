import type { Job } from 'bull';
import { ZodError } from 'zod';
import { AppError } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { type JobName, type JobSpec, jobs, parsePayload, TIMEOUT } from '#lib/platform/queue/jobs.ts';
import { handlers, type JobContext } from './handlers.ts';
import { within } from './within.ts';

/**
 * Runs one job of Bull's through its handler. What is thrown makes Bull try again by the job's retry rule; what will not
 * get better fails for good, and stays to be looked at.
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
    if (isHopeless(error)) await job.discard();
    log().warn({ job: job.name, jobId: job.id, attempt: job.attemptsMade + 1, error: messageOf(error) }, 'job failed');
    throw error;
  }
}

class UnknownJobError extends Error {}

/** A name or a payload that nobody understands, or what the bakery's rules forbid. */
function isHopeless(error: unknown): boolean {
  if (error instanceof ZodError || error instanceof UnknownJobError) return true;
  return error instanceof AppError && error.code === 'invalid';
}

async function dispatch(job: Job): Promise<void> {
  if (!(job.name in jobs)) throw new UnknownJobError(`no job is called ${job.name}`);
  const name = job.name as JobName;
  const handler = handlers[name] as (payload: unknown, context: JobContext) => Promise<unknown>;
  const payload = parsePayload(name, job.data);
  const { timeout = TIMEOUT }: JobSpec = jobs[name];
  await within(timeout, (signal) => handler(payload, { jobId: String(job.id), enqueuedAt: job.timestamp, signal }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
