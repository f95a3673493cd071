import { avatarIdOf, avatarStandIn, avatarSurrogateKey } from '#lib/accounts/avatars.ts';
import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import { log } from '#lib/platform/log.ts';
import { getObject, type StoredObject } from '#lib/platform/storage/objects.ts';

export const dynamic = 'force-dynamic';

/** What storage may show to everybody: pictures and releases' files, under names that hold the hash of their content. */
const PUBLIC_KEY =
  /^(?:pictures\/[0-9a-f]{16,64}\/(?:\d{2,4}\.(?:avif|webp)|og\.jpg)|avatars\/[0-9a-f]{32}\/(?:64|256)\.webp|assets\/_next\/static\/[\w~-][\w~.-]*(?:\/[\w~-][\w~.-]*)*)$/;

/** A file from storage. It never changes under its name, so the edge and browsers keep it for good. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const key = (await params).key.join('/');
  if (!PUBLIC_KEY.test(key)) return answer(404);
  try {
    const object = await getObject(key);
    if (object) return show(object, { ...FOR_GOOD, ...surrogateKeyOf(key) });
    const standIn = avatarStandIn(key);
    const whole = standIn && (await getObject(standIn));
    // Only until the worker has made the size, so nobody may keep it.
    return whole ? show(whole, { 'cache-control': 'no-store' }) : answer(404);
  } catch (error) {
    log().warn({ key, error: error instanceof Error ? error.message : String(error) }, 'storage is away');
    return answer(503);
  }
}

const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' };

/** What people take back has to leave the edge. */
function surrogateKeyOf(key: string): Record<string, string> {
  if (key.startsWith('assets/')) return {};
  const id = avatarIdOf(key);
  return { xkey: id ? avatarSurrogateKey(id) : surrogateKeys.picture(key.split('/')[1] ?? '') };
}

function show({ body, contentType, contentLength, etag }: StoredObject, headers: Record<string, string>): Response {
  return new Response(body, {
    headers: { 'content-type': contentType, 'content-length': String(contentLength), etag, ...headers },
  });
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
