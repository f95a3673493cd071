import { staffRoute } from '#app/_lib/staff-route.ts';
import { readHistory } from '#lib/engine/history.ts';

export const dynamic = 'force-dynamic';

/** The last quarter of an hour of the machines, and where in their stream to go on. */
export async function GET(): Promise<Response> {
  return staffRoute('machines', readHistory);
}
