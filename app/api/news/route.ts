import { answer, refusal } from '#app/_lib/answer.ts';
import { requireRecipient } from '#app/_lib/news-asker.ts';
import type { BellNews } from '#components/live/schema.ts';
import { newsSchema } from '#lib/notifications/schema.ts';
import { listRinging } from '#lib/platform/events/bell.ts';

export const dynamic = 'force-dynamic';

/** What rang for the requester, newest first: the bell's list. */
export async function GET(): Promise<Response> {
  try {
    const { events, readUpTo } = await listRinging(await requireRecipient(new URLSearchParams()));
    const items = events.map(({ id, body }) => ({ id, news: newsSchema.parse(JSON.parse(body)) }));
    return answer({ items, readUpTo } satisfies BellNews);
  } catch (error) {
    return refusal(error);
  }
}
