import { staffRoute } from '#app/_lib/staff-route.ts';
import { streamText } from '#app/_lib/stream-text.ts';
import { exportProducts } from '#lib/catalog/csv/export-products.ts';

export const dynamic = 'force-dynamic';

/** All products as CSV. */
export async function GET(): Promise<Response> {
  const fileName = `products-${new Date().toISOString().slice(0, 10)}.csv`;
  return staffRoute('catalog', async () =>
    streamText(exportProducts(), { fileName, contentType: 'text/csv; charset=utf-8' }),
  );
}
