import { staffRoute } from '#app/_lib/staff-route.ts';
import { getStaffOrder } from '#lib/orders/desk/get-staff-order.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** How an order stands, for the staff's page of it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/admin/orders/[number]'>,
): Promise<Response> {
  return staffRoute('orders', async () => {
    const order = await getStaffOrder((await params).number);
    if (!order) throw new AppError('not-found', { message: 'there is no such order' });
    return order;
  });
}
