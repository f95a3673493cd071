import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import { log } from '#lib/platform/log.ts';
import { getObject } from '#lib/platform/storage/objects.ts';

export const dynamic = 'force-dynamic';

/** What storage may show to everybody: pictures, under names that hold the hash of their content. */
const PUBLIC_KEY = /^pictures\/[0-9a-f]{16,64}\/(?:\d{2,4}\.(?:avif|webp)|og\.jpg)$/;

/** A picture from storage. It never changes under its name, so the edge and browsers keep it for good. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const key = (await params).key.join('/');
  if (!PUBLIC_KEY.test(key)) return answer(404);
  try {
    const object = await getObject(key);
    if (!object) return answer(404);
    return new Response(object.body, {
      headers: {
        'content-type': object.contentType,
        'content-length': String(object.contentLength),
        'cache-control': 'public, max-age=31536000, immutable',
        etag: object.etag,
        // What shoppers send may have to be forgotten.
        xkey: surrogateKeys.picture(key.split('/')[1] ?? ''),
      },
    });
  } catch (error) {
    log().warn({ key, error: error instanceof Error ? error.message : String(error) }, 'storage is away');
    return answer(503);
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
