import type { Progress } from '../house/progress.ts';
import { type Result, summariseRounds } from './statistics.ts';
import { type Load, type Measurement, putLoad } from './wrk.ts';

const ROUNDS = 9;
/** Seconds: by then all is in memory, and the code compiled. */
const WARM_UP = 4;

export type Contestant = { id: string; title: string; load: Load };
type Manner = { seconds: number; signal: AbortSignal; progress: Progress };

/**
 * Measures the contestants in turn, in many short rounds and every other time the other way round, so that a machine
 * that slows down slows all of them.
 */
export async function measureInTurn(contestants: readonly Contestant[], manner: Manner): Promise<Map<string, Result>> {
  const { seconds, signal, progress } = manner;
  const rounds = new Map(contestants.map(({ id }): [string, Measurement[]] => [id, []]));
  for (const { title, load } of contestants) {
    await progress.step(`Warming up: ${title}`, () => putLoad(load, { seconds: WARM_UP, signal }));
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    await progress.step(`Round ${round} of ${ROUNDS}`, async (note) => {
      const rates: string[] = [];
      for (const { id, load } of round % 2 === 1 ? contestants : contestants.toReversed()) {
        const measured = await putLoad(load, { seconds, signal });
        rounds.get(id)?.push(measured);
        rates.push(`${id} ${Math.round(measured.perSecond)}`);
        note(rates.join(', '));
      }
    });
  }
  return new Map([...rounds].map(([id, measured]) => [id, summariseRounds(measured)]));
}
