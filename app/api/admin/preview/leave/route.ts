import { localeOrDefault } from '#app/_lib/locale.ts';
import { leavePreview } from '#app/_lib/preview.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { can } from '#lib/accounts/permissions.ts';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { slugSchema } from '#lib/catalog/schema.ts';

export const dynamic = 'force-dynamic';

/** Back to what everybody sees, and to the editor. For anybody: who is no longer of the staff must get out of it too. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const locale = localeOrDefault(search.get('locale') ?? undefined);
  const slug = slugSchema.safeParse(search.get('slug'));
  await leavePreview();
  const { user } = await getRequester().catch(() => ({ user: null }));
  // A product that is only a draft has no editor of its own yet. Nobody but the staff learns what there is.
  const isThere = slug.success && user && can(user, 'catalog') && (await getEditedProduct(slug.data)) !== null;
  const location = isThere ? productPaths.edit(locale, slug.data) : productPaths.products(locale);
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'private, no-store' } });
}
