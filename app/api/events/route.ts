import { refusal } from '#app/_lib/answer.ts';
import { openEventStream } from '#app/_lib/event-stream.ts';
import { isLeaving } from '#app/_lib/lifecycle.ts';
import { lastHeard, requireRecipient } from '#app/_lib/news-asker.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** News as it happens, over server-sent events, from whichever clone; a tab that comes again goes on where it was. */
export async function GET(request: Request): Promise<Response> {
  try {
    // The balancer asks another clone then.
    if (isLeaving()) throw new AppError('unavailable', { message: 'this clone is closing' });
    const after = lastHeard(request);
    const recipient = await requireRecipient(new URL(request.url).searchParams);
    return await openEventStream({ recipient, after, signal: request.signal });
  } catch (error) {
    return refusal(error);
  }
}

/** Next would open a stream for it, and send nothing. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
