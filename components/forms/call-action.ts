import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import errors from '../../messages/errors.json';
import type { Action, ActionResult } from './action.ts';
import { keepTyping } from './kept-typing.ts';

/** Pauses (ms) before an action that got no answer is sent again. */
const PAUSES = [300, 1200];

/**
 * Calls a server action. One that gets no answer (its clone died, the network broke) is sent again: every action of ours
 * may run twice. So is one that its clone does not know, since while a release replaces another the next clone may; if none
 * does, the page is of a release that has gone, and has to be loaded again: what was typed stays. Never throws: who can't
 * be reached is told so like any other refusal.
 */
export async function callAction<I, T>(action: Action<I, T>, locale: Locale, input: I): Promise<ActionResult<T>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await action(locale, input);
    } catch (error) {
      if (isOfNext(error)) throw error;
      const pause = PAUSES[attempt];
      if (pause === undefined) {
        const isOutdated = unstable_isUnrecognizedActionError(error);
        if (isOutdated) askForReload(locale);
        const reason = isOutdated ? 'outdated' : 'unreachable';
        return { ok: false, code: 'unavailable', reason, message: errors[locale][reason], fieldErrors: {} };
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function askForReload(locale: Locale): void {
  keepTyping();
  const { outdated, reload } = errors[locale];
  void notify(outdated, { tone: 'error', action: { label: reload, onClick: () => location.reload() } });
}

/** A redirect of an action's comes as an exception with a digest; it is Next's to handle. */
function isOfNext(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');
}
