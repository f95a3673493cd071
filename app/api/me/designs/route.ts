import { getRequester } from '#app/_lib/requester.ts';
import type { SavedDesign } from '#lib/cakes/design/saved.ts';
import { listSavedDesigns } from '#lib/cakes/saved-designs.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

export const dynamic = 'force-dynamic';

/** What the studio, a static page, shows of the reader's own designs. */
export async function GET(): Promise<Response> {
  try {
    const { user } = await getRequester();
    const designs: SavedDesign[] = user ? await listSavedDesigns(user.id) : [];
    return answer(200, designs);
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'my designs failed');
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
