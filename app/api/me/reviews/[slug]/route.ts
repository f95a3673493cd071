import { getRequester } from '#app/_lib/requester.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { getMyReviews } from '#lib/reviews/read.ts';
import type { MyReviews } from '#lib/reviews/schema.ts';

export const dynamic = 'force-dynamic';

/** What a product's static pages show of the reader's own review and votes. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { user } = await getRequester();
    const { slug } = await params;
    const nothing: MyReviews = { own: null, votes: {} };
    return answer(200, user ? await getMyReviews(user.id, slug) : nothing);
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'my reviews failed');
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
