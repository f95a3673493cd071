import { compareIds, timeOf } from '#lib/platform/events/ids.ts';
import { canShare } from './can-share.ts';
import { isWatched } from './watched.ts';

/** News that reaches a browser later than this (ms) is in the bell, and not called out any more. */
const TOO_OLD = 5 * 60_000;
/** Who lets others go first, and for how long (ms): a tab that shows the order, one that is seen, one that is not. */
const AFTER_WATCHING = 60;
const AFTER_VISIBLE = 400;

type Called = { scope: string; id: string; orderNumber: string };

/**
 * Whether it is this tab's part to call news out. One tab of a browser gets it, and none where the order is being watched.
 * Ask in the order of the ids.
 */
export async function mayCallOut({ scope, id, orderNumber }: Called): Promise<boolean> {
  if (Date.now() - timeOf(id) > TOO_OLD) return false;
  const isSeenHere = !document.hidden && isWatched(orderNumber);
  if (!isSeenHere) await new Promise((go) => setTimeout(go, document.hidden ? AFTER_VISIBLE : AFTER_WATCHING));
  return (await isFirst(`levain.called.${scope}`, id)) && !isSeenHere;
}

async function isFirst(name: string, id: string): Promise<boolean> {
  if (!canShare()) return takeFirst(name, id);
  return navigator.locks.request(name, () => takeFirst(name, id));
}

function takeFirst(name: string, id: string): boolean {
  try {
    const last = localStorage.getItem(name);
    if (last !== null && compareIds(id, last) <= 0) return false;
    localStorage.setItem(name, id);
    return true;
  } catch {
    // Where nothing is kept, tabs can't know of each other.
    return true;
  }
}
