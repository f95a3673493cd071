import { canShare } from './can-share.ts';
import type { Message } from './message.ts';
import { poll } from './poll.ts';
import type { Scope } from './scope.ts';
import { readStream } from './stream.ts';

/** Longest pause (ms) before a stream that ended is opened anew; by chance, so that a clone's tabs do not come all at once. */
const SOON = 300;
/** How often (ms) who can't hold a stream asks; less often where nobody looks. */
const POLL = 3000;
const POLL_HIDDEN = 10_000;
/** After so many streams that did not even begin, it is asked instead, and a stream tried only now and then. */
const ENOUGH = 2;
const NOW_AND_THEN = 10;

type Holder = {
  /** The last event that was heard; asked before each try. */
  position: () => string | null;
  hear: (message: Message) => void;
  signal: AbortSignal;
};

/** Hears a scope's news for as long as `signal` lets it: by a stream, or by asking where there is none to be had. */
export async function hold(scope: Scope, { position, hear, signal }: Holder): Promise<void> {
  const canStream = typeof EventSource === 'function' && canShare();
  for (let failures = 0; !signal.aborted; ) {
    if (canStream && (failures <= ENOUGH || failures % NOW_AND_THEN === 0)) {
      const hasBegun = await readStream(scope, { after: position(), hear, signal });
      failures = hasBegun ? 0 : failures + 1;
    } else {
      failures += 1;
    }
    if (signal.aborted) return;
    // Says why there was no stream, and brings the news meanwhile.
    if (failures > 0 && (await poll(scope, { after: position(), hear, signal })) === 'refused') return;
    await pause(failures, signal);
  }
}

/** Cut short when the browser is back on its network, or somebody looks. */
function pause(failures: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const often = document.hidden ? POLL_HIDDEN : POLL;
  const done = new AbortController();
  const end = () => {
    done.abort();
    resolve();
  };
  const timer = setTimeout(
    end,
    failures === 0 ? SOON * Math.random() : failures <= ENOUGH ? SOON * (1 + failures) : often,
  );
  done.signal.addEventListener('abort', () => clearTimeout(timer));
  window.addEventListener('online', end, { signal: done.signal });
  document.addEventListener('visibilitychange', end, { signal: done.signal });
  signal.addEventListener('abort', end, { signal: done.signal });
  return promise;
}
