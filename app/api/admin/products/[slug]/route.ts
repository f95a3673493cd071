import { staffRoute } from '#app/_lib/staff-route.ts';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** How a product stands now, for whose editor it has changed under. */
export async function GET(_: Request, { params }: RouteContext<'/api/admin/products/[slug]'>): Promise<Response> {
  const { slug } = await params;
  return staffRoute('catalog', async () => {
    const product = await getEditedProduct(slug);
    if (!product) throw new AppError('not-found', { message: `there is no product ${slug}` });
    return product;
  });
}
