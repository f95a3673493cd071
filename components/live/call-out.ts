import { timeOf } from '#lib/platform/events/ids.ts';
import { takeCall } from './called.ts';
import { isWatched } from './watched.ts';

/** News that reaches a browser later than this (ms) is in the bell, and not called out any more. */
const TOO_OLD = 5 * 60_000;
/** Who lets others go first, and for how long (ms): a tab that is seen one that shows the order, one that is not seen all. */
const AFTER_WATCHING = 60;
const AFTER_VISIBLE = 400;

type Called = { scope: string; id: string; orderNumber: string };

/**
 * Whether it is this tab's part to call news out. One tab of a browser gets it, and none where the order is being watched.
 * Ask in the order of the ids.
 */
export async function mayCallOut({ scope, id, orderNumber }: Called): Promise<boolean> {
  const isSeenHere = !document.hidden && isWatched(orderNumber);
  if (!isSeenHere) await new Promise((go) => setTimeout(go, document.hidden ? AFTER_VISIBLE : AFTER_WATCHING));
  return (await takeCall(scope, id)) && !isSeenHere && Date.now() - timeOf(id) < TOO_OLD;
}
