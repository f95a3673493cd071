import { localeOrDefault } from '#app/_lib/locale.ts';
import { refuse } from '#app/_lib/problems.ts';
import { readBody } from '#app/_lib/read-body.ts';
import { requireUser } from '#app/_lib/requester.ts';
import { requireSameOrigin } from '#app/_lib/same-origin.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';
import { UPLOAD_LIMITS } from '#lib/platform/schema.ts';
import { storePhoto } from '#lib/reviews/photos.ts';

export const dynamic = 'force-dynamic';

/** Takes a photograph for a review: its bytes are the body. `?locale=` is the language of a refusal. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const user = await requireUser();
    const bytes = await readBody(request, { most: UPLOAD_LIMITS.bytes, reason: 'picture-too-large' });
    await countUse('review-photo', user.id);
    return answer(201, { ok: true, ...(await storePhoto(user.id, bytes)) });
  } catch (error) {
    const locale = localeOrDefault(new URL(request.url).searchParams.get('locale') ?? undefined);
    const status = error instanceof AppError ? statusOf[error.code] : 500;
    return answer(status, refuse(locale, error));
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
