import { getRequester } from '#app/_lib/requester.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import { proofAsked } from '#lib/cakes/paths.ts';
import { ownsCake } from '#lib/orders/find-order.ts';
import { log } from '#lib/platform/log.ts';
import { getObject } from '#lib/platform/storage/objects.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ cakeId: string; name: string }> };

/** May be kept by the browser, which asks every time whether it still may be seen. */
const PRIVATE = { 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };

/**
 * A part of a cake's proof: pictures for its shopper, the print-out for the staff. For everybody else there is none, as if there
 * were no such cake.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { cakeId, name } = await params;
  const asked = proofAsked(cakeId, name);
  if (!asked) return answer(404);
  try {
    const { owner, user } = await getRequester();
    const key = new URL(request.url).searchParams.get('key');
    const maySee = (user && isStaff(user)) || (!asked.isForStaff && (await ownsCake(cakeId, { owner, key })));
    const object = maySee ? await getObject(asked.key) : null;
    if (!object) return answer(404);
    const { body, contentType, contentLength, etag } = object;
    if (request.headers.get('if-none-match') === etag) {
      await body.cancel();
      return new Response(null, { status: 304, headers: { ...PRIVATE, etag } });
    }
    const headers = { ...PRIVATE, etag, 'content-type': contentType, 'content-length': String(contentLength) };
    return new Response(body, { headers });
  } catch (error) {
    log().warn({ key: asked.key, error: error instanceof Error ? error.message : String(error) }, 'no proof to show');
    return answer(503);
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
