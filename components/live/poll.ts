import type { Message } from './message.ts';
import type { RecentNews } from './schema.ts';
import type { Scope } from './scope.ts';

/** Statuses that mean that there is nothing to hear for who asks. */
const NOTHING = [401, 403, 404];

type Reader = { after: string | null; hear: (message: Message) => void; signal: AbortSignal };
/** `refused` is for good; `failed` may be better next time. */
export type PollResult = 'heard' | 'failed' | 'refused';

/** Asks once for what came since. */
export async function poll(scope: Scope, { after, hear, signal }: Reader): Promise<PollResult> {
  const query = new URLSearchParams({ ...scope.query, ...(after && { after }) });
  try {
    const response = await fetch(`/api/events/recent?${query}`, { signal });
    if (NOTHING.includes(response.status)) return 'refused';
    if (!response.ok) return 'failed';
    const { events, at, isReset } = (await response.json()) as RecentNews;
    if (isReset) hear({ kind: 'reset', id: at });
    for (const event of events) hear({ kind: 'news', ...event });
    hear({ kind: 'at', id: at });
    return 'heard';
  } catch {
    // No network, or the page is being left.
    return 'failed';
  }
}
