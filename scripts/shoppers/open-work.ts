import { db } from '#lib/platform/db/client.ts';
import { type QueueName, queues } from '#lib/platform/queue/jobs.ts';
import { queue } from '#lib/platform/queue/queues.ts';

/**
 * How much is left to do: rows to relay, jobs that wait or run. Counted in the order in which work moves on, so that none
 * slips past: what leaves the outbox is in a queue by then.
 */
export async function countOpenWork(): Promise<number> {
  let open = await db().outbox.count();
  for (const name of Object.keys(queues) as QueueName[]) {
    const { waiting, active } = await queue(name).getJobCounts();
    open += waiting + active;
  }
  return open;
}
