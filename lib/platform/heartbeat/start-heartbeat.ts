import { log } from '../log.ts';
import { type Beat, sendBeat } from './beats.ts';
import { takePulse } from './take-pulse.ts';

/** Often enough (ms) to be seen to be alive, seldom enough to cost nothing. */
const EVERY = 1000;

type Options = { role: Beat['role']; state: () => Beat['state'] };

/**
 * Tells the store each second that this process is alive, and how it does. A store that is away is of no consequence:
 * nothing is kept for it, and the next beat says all. `stop` says goodbye, so that who stopped is told from who died.
 */
export function startHeartbeat({ role, state }: Options): { stop: () => Promise<void> } {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();

  const beat = async () => {
    try {
      await sendBeat(await takePulse({ role, state: isOver ? 'stopping' : state() }));
    } catch (error) {
      log().debug({ error: error instanceof Error ? error.message : String(error) }, 'no heartbeat');
    }
  };
  const goOn = () => {
    beating = beat().then(() => {
      if (!isOver) timer = setTimeout(goOn, EVERY).unref();
    });
  };
  goOn();

  return {
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await beating;
      await beat();
    },
  };
}
