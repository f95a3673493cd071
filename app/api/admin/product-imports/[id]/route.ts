import { z } from 'zod';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { getImport } from '#lib/catalog/csv/read-imports.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** How far an import is, for its page. */
export async function GET(_: Request, { params }: RouteContext<'/api/admin/product-imports/[id]'>): Promise<Response> {
  const { id } = await params;
  return staffRoute('catalog', async () => {
    const found = z.uuid().safeParse(id).success ? await getImport(id) : null;
    if (!found) throw new AppError('not-found', { message: `there is no import ${id}` });
    return found;
  });
}
