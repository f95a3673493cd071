import { localeOrDefault } from '#app/_lib/locale.ts';
import { enterPreview } from '#app/_lib/preview.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { paths } from '#lib/catalog/paths.ts';
import { slugSchema } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** Shows a product as its draft has it: from here on this browser gets pages that no cache has, until it leaves. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  return staffRoute('catalog', async () => {
    const slug = slugSchema.safeParse(search.get('slug'));
    if (!slug.success) throw new AppError('not-found', { message: 'no slug' });
    await enterPreview();
    const location = paths.product(localeOrDefault(search.get('locale') ?? undefined), slug.data);
    return new Response(null, { status: 307, headers: { location, 'cache-control': 'private, no-store' } });
  });
}
