import { compareIds } from '#lib/platform/events/ids.ts';
import type { LiveState } from './schema.ts';

type Heard = {
  /** What the page was told when it asked. */
  live: LiveState;
  /** What has rung here since the page is open. */
  rung: readonly string[];
  /** The furthest mark that this page has heard of. */
  readUpTo: string | null;
};

/** How many of what rang have not been read: as the page was told, and what came since. */
export function countUnread({ live, rung, readUpTo }: Heard): number {
  const isAfter = (id: string, mark: string | null | undefined) => !mark || compareIds(id, mark) > 0;
  const before = live && isAfter(live.after, readUpTo) ? live.unread : 0;
  return before + rung.filter((id) => isAfter(id, live?.after) && isAfter(id, readUpTo)).length;
}
