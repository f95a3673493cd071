import type { DbOrTransaction } from '../db/client.ts';
import { type JobName, type JobPayload, parsePayload } from './jobs.ts';

/**
 * Writes a job down in the transaction of the write that it follows from: both are there after the commit, or
 * neither is. The relay hands it to Bull, with the priority (1 goes first) if there is one. @throws ZodError on a bad payload
 */
export async function addToOutbox<N extends JobName>(
  tx: DbOrTransaction,
  job: N,
  payload: JobPayload<N>,
  { priority }: { priority?: number } = {},
): Promise<void> {
  await tx.outbox.create({ data: { job, payload: parsePayload(job, payload) as object, priority } });
}
