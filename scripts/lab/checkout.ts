import type { House } from '../house/house.ts';
import { type Measured, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { type Outcome, race } from './race.ts';
import { prepareScarcity } from './scarcity.ts';
import { findServerAction } from './server-action.ts';
import { percentile } from './statistics.ts';
import type { Verdict } from './verdicts.ts';

/** How few there are of what everybody wants. */
const ITEMS = 100;
const PLACES = 50;

export type CheckoutOptions = { buyers: number };

/**
 * Buyers race for the last items, then for the last places in a slot, each through one of three clones, all at once; then
 * they buy what there is plenty of. Prints the figures, and writes checkout.json to `lab/`.
 */
export async function measureCheckout({ buyers }: CheckoutOptions, around: Surroundings): Promise<void> {
  await openLab({
    ...{ name: 'checkout', around },
    open: async () => ({ house: await startLabHouse({ clones: 3, workers: 2 }, around) }),
    measure: ({ house }) => runRaces(house, buyers, around),
  });
}

async function runRaces(house: House, buyers: number, { progress, signal }: Surroundings): Promise<Measured> {
  const clones = [1, 2, 3].map((number) => `http://127.0.0.1:${house.ports.clone(number)}`);
  const action = await findServerAction('app/[locale]/(shop)/(orders)/checkout/actions.ts', 'placeOrder');
  const run = async (title: string, shelf: { items: number; places: number }) => {
    signal.throwIfAborted();
    const scarcity = await prepareScarcity(shelf);
    const outcomes = await progress.step(title, () => race({ buyers, clones, action, ...scarcity }));
    return { ...summarise(outcomes), left: await scarcity.countLeft() };
  };
  await run('Warming up', { items: buyers, places: buyers });
  const items = await run(`${buyers} buyers for ${ITEMS} items`, { items: ITEMS, places: buyers });
  const places = await run(`${buyers} buyers for ${PLACES} places`, { items: buyers, places: PLACES });
  const plenty = await run(`${buyers} buyers for plenty`, { items: buyers, places: buyers });
  const lines = Object.entries({ items, places, plenty }).map(
    ([title, { perSecond, p50, p95, sold }]) =>
      `  ${title}: ${sold} orders; ${Math.round(perSecond)} answers/s, p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms`,
  );
  return {
    figures: { buyers, items, places, plenty },
    text: lines.join('\n'),
    verdicts: [
      exactly(`${ITEMS} items sold to ${ITEMS}`, { sold: items.sold, left: items.left.items }, ITEMS),
      exactly(`${PLACES} places taken by ${PLACES}`, { sold: places.sold, left: places.left.places }, PLACES),
      exactly('plenty: everybody is served', { sold: plenty.sold, left: plenty.left.items }, buyers),
      onlySoldOut({ ...items.refusals, ...places.refusals, ...plenty.refusals }),
    ],
  };
}

function summarise({ answers, seconds }: { answers: Outcome[]; seconds: number }) {
  const times = answers.map(({ millis }) => millis);
  const refused = answers.flatMap(({ refusal }) => refusal ?? []);
  return {
    sold: answers.length - refused.length,
    perSecond: answers.length / seconds,
    ordersPerSecond: (answers.length - refused.length) / seconds,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    refusals: Object.fromEntries(
      Object.entries(Object.groupBy(refused, String)).map(([why, all]) => [why, all?.length]),
    ),
  };
}

function exactly(wanted: string, { sold, left }: { sold: number; left: number }, count: number): Verdict {
  return { wanted, measured: `${sold} sold, ${left} left`, isMet: sold === count && left === 0 };
}

function onlySoldOut(refusals: Record<string, unknown>): Verdict {
  const reasons = Object.keys(refusals);
  const isMet = reasons.every((reason) => ['sold-out-meanwhile', 'slot-full'].includes(reason));
  return { wanted: 'no refusal but “sold out”', measured: reasons.join(', ') || 'none', isMet };
}
