import { staffRoute } from '#app/_lib/staff-route.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';

export const dynamic = 'force-dynamic';

/** How all cakes stand, for the staff's page of them. */
export async function GET(): Promise<Response> {
  return staffRoute('orders', () => listCakes(new Date()));
}
