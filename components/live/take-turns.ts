type Turns = {
  name: string;
  /** Does what only one tab at a time does, until it is through or told to stop. */
  work: (signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
};

/**
 * Waits for this tab's turn, works, and is done when the work is. A turn that another tab takes away is stopped, and this
 * one waits again. Answers what takes the turn away from whoever has it.
 */
export function takeTurns({ name, work, signal }: Turns): { takeAway: () => void } {
  let waiting = new AbortController();
  let steals = false;

  async function next(): Promise<'through' | 'again'> {
    const turn = new AbortController();
    const stop = () => {
      turn.abort();
      waiting.abort();
    };
    signal.addEventListener('abort', stop, { signal: turn.signal });
    waiting = new AbortController();
    const options = steals ? { steal: true } : { signal: waiting.signal };
    steals = false;
    try {
      await navigator.locks.request(name, options, () => work(turn.signal));
      return 'through';
    } catch {
      // It was taken away, or it is this tab that takes it away.
      return 'again';
    } finally {
      turn.abort();
    }
  }

  void (async () => {
    while (!signal.aborted) if ((await next()) === 'through') return;
  })();

  return {
    takeAway() {
      steals = true;
      waiting.abort();
    },
  };
}
