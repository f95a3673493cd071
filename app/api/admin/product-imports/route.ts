import { localeOrDefault } from '#app/_lib/locale.ts';
import { refuse } from '#app/_lib/problems.ts';
import { readBody } from '#app/_lib/read-body.ts';
import { requireSameOrigin } from '#app/_lib/same-origin.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { IMPORT_LIMITS } from '#lib/catalog/csv/read-file.ts';
import { startImport } from '#lib/catalog/csv/start-import.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** Takes a file of products, to be checked: its bytes are the body. `?name=` is the file's, `?locale=` a refusal's language. */
export async function POST(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  return staffRoute('catalog', async (user) => {
    try {
      requireSameOrigin(request);
      const bytes = await readBody(request, { most: IMPORT_LIMITS.bytes, reason: 'csv-too-large' });
      const fileName = search.get('name')?.trim() || 'products.csv';
      return { ok: true, ...(await startImport({ bytes, fileName, user })) };
    } catch (error) {
      const locale = localeOrDefault(search.get('locale') ?? undefined);
      const status = error instanceof AppError ? statusOf[error.code] : 503;
      return Response.json(refuse(locale, error), { status, headers: { 'cache-control': 'private, no-store' } });
    }
  });
}
