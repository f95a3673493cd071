import { localeOrDefault } from '#app/_lib/locale.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { findHandProducts } from '#lib/orders/desk/find-products.ts';

export const dynamic = 'force-dynamic';

/** Products for an order that is taken by hand. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = localeOrDefault(searchParams.get('locale') ?? undefined);
  return staffRoute('orders', () => findHandProducts(searchParams.get('q') ?? '', locale));
}
