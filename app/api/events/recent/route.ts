import { answer, refusal } from '#app/_lib/answer.ts';
import { lastHeard, requireRecipient } from '#app/_lib/news-asker.ts';
import type { RecentNews } from '#components/live/schema.ts';
import { MACHINES } from '#lib/engine/history.ts';
import { sampleSchema } from '#lib/engine/schema.ts';
import { newsSchema } from '#lib/notifications/schema.ts';
import { readAfter, readLast } from '#lib/platform/events/read.ts';

export const dynamic = 'force-dynamic';

/** News for browsers that can't hold a stream open: what came after the last that they have. */
export async function GET(request: Request): Promise<Response> {
  try {
    const after = lastHeard(request);
    const recipient = await requireRecipient(new URL(request.url).searchParams);
    if (after === null)
      return answer({ events: [], at: await readLast(recipient), isReset: false } satisfies RecentNews<unknown>);
    const { events, last, isBroken } = await readAfter(recipient, after);
    const schema = recipient === MACHINES ? sampleSchema : newsSchema;
    const heard = events.map(({ id, body }) => ({ id, news: schema.parse(JSON.parse(body)) }));
    const at = isBroken ? last : (heard.at(-1)?.id ?? after);
    return answer({ events: heard, at, isReset: isBroken } satisfies RecentNews<unknown>);
  } catch (error) {
    return refusal(error);
  }
}
