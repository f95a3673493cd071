import { setTimeout as wait } from 'node:timers/promises';
import { db } from '#lib/platform/db/client.ts';

/** How often (ms) a cake that is being drawn is looked at. */
const LOOK = 400;

/** Its signal says when a cake is not wanted drawn any more: it is cancelled, or another worker was quicker. */
export function watchCake(cakeId: string): { signal: AbortSignal; stop: () => void } {
  const unwanted = new AbortController();
  const stopping = new AbortController();
  const look = async () => {
    while (!stopping.signal.aborted && !unwanted.signal.aborted) {
      await wait(LOOK, undefined, { signal: stopping.signal });
      const cake = await db().cake.findUnique({ where: { id: cakeId }, select: { stage: true } });
      if (cake?.stage !== 'drawing') unwanted.abort(new Error(`nobody waits for the cake ${cakeId} any more`));
    }
  };
  void (async () => {
    // With the database away nothing is known; whoever draws hears of that soon enough.
    while (!stopping.signal.aborted && !unwanted.signal.aborted) await look().catch(() => undefined);
  })();
  return { signal: unwanted.signal, stop: () => stopping.abort() };
}
