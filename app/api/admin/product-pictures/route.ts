import { localeOrDefault } from '#app/_lib/locale.ts';
import { refuse } from '#app/_lib/problems.ts';
import { readBody } from '#app/_lib/read-body.ts';
import { requireSameOrigin } from '#app/_lib/same-origin.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { listUploads } from '#lib/catalog/edited-product.ts';
import { storeProductPicture } from '#lib/catalog/uploads.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { UPLOAD_LIMITS } from '#lib/platform/schema.ts';

export const dynamic = 'force-dynamic';

/** Takes a picture for a product: its bytes are the body. `?locale=` is the language of a refusal. */
export async function POST(request: Request): Promise<Response> {
  return staffRoute('catalog', async () => {
    try {
      requireSameOrigin(request);
      const bytes = await readBody(request, { most: UPLOAD_LIMITS.bytes, reason: 'picture-too-large' });
      return { ok: true, ...(await storeProductPicture(bytes)) };
    } catch (error) {
      const locale = localeOrDefault(new URL(request.url).searchParams.get('locale') ?? undefined);
      const status = error instanceof AppError ? statusOf[error.code] : 503;
      return Response.json(refuse(locale, error), { status, headers: { 'cache-control': 'private, no-store' } });
    }
  });
}

/** How far the sizes of pictures are: `?ids=a,b`. */
export async function GET(request: Request): Promise<Response> {
  return staffRoute('catalog', async () => {
    const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',').slice(0, 50);
    return { pictures: await listUploads(ids) };
  });
}
