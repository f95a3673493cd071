import { compareIds, justBefore } from '#lib/platform/events/ids.ts';
import { canShare } from './can-share.ts';

/**
 * The last event that a browser has called out, whichever tab did. A page that is left within this long (ms) of it has
 * hardly shown it, and gives it back for the next one.
 */
const GLIMPSE = 1000;

const keyOf = (scope: string) => `levain.called.${scope}`;

export function lastCalled(scope: string): string | null {
  try {
    return localStorage.getItem(keyOf(scope));
  } catch {
    return null;
  }
}

/** Whether it is for this tab to call an event out: the first one that asks, and never for one before the last. */
export async function takeCall(scope: string, id: string): Promise<boolean> {
  if (!canShare()) return take(scope, id);
  return navigator.locks.request(keyOf(scope), () => take(scope, id));
}

function take(scope: string, id: string): boolean {
  const last = lastCalled(scope);
  if (last !== null && compareIds(id, last) <= 0) return false;
  note(scope, id);
  const giveBack = () => note(scope, justBefore(id));
  window.addEventListener('pagehide', giveBack);
  setTimeout(() => window.removeEventListener('pagehide', giveBack), GLIMPSE);
  return true;
}

function note(scope: string, id: string): void {
  try {
    localStorage.setItem(keyOf(scope), id);
  } catch {
    // Where nothing is kept, tabs can't know of each other: each calls it out.
  }
}
