import { staffRoute } from '#app/_lib/staff-route.ts';
import { viewQueues } from '#lib/engine/view-queues.ts';

export const dynamic = 'force-dynamic';

/** How the queues stand, and what is dead in them. */
export async function GET(): Promise<Response> {
  return staffRoute('machines', viewQueues);
}
