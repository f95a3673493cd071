import { z } from 'zod';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { findVisible } from '#lib/catalog/find-visible.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

const askedFor = z.object({ revision: z.coerce.number().int().min(1), since: z.coerce.number().int().positive() });

/** When a saved change was first seen at every edge and through every clone: answered once it was, or after some seconds. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/admin/products/[slug]/visible'>,
): Promise<Response> {
  const { slug } = await params;
  return staffRoute('catalog', async () => {
    const asked = askedFor.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) throw new AppError('invalid', { message: 'revision and since are numbers' });
    const product = await db().product.findUnique({ where: { slug }, select: { isVisible: true } });
    if (!product) throw new AppError('not-found', { message: `there is no product ${slug}` });
    return findVisible({ slug, isShown: product.isVisible, ...asked.data });
  });
}
