import { setTimeout as wait } from 'node:timers/promises';
import type { House } from '../house/house.ts';
import { prepareGoods } from '../shoppers/goods.ts';
import { countOpenWork } from '../shoppers/open-work.ts';
import { kinds, recoveredAt, type Sample } from '../shoppers/samples.ts';
import { type ShoppersReport, startShoppers } from '../shoppers/start-shoppers.ts';
import { type Audit, auditShop } from './audit.ts';
import type { Fault } from './faults.ts';

/** How long (ms) all is well before, and how long again after. */
const BEFORE = 3000;
const AFTER = 1000;
/** How long (ms) the first of each kind, what recovers, and what is under way at the end may take. */
const PATIENCE = 120_000;
/** Few enough that they run out, or nearly. */
const scarcity = { pieces: 15, places: 6 };

export type Outcome = {
  requests: number;
  /** GETs that failed though somebody could have answered, and those that nobody could. */
  failed: number;
  unanswerable: number;
  /** Every request that was not answered as it should be, and how often. */
  failures: Record<string, number>;
  audit: Audit;
  /** Seconds from the fault until it has recovered. */
  recovery: number;
  problems: string[];
};

/** One fault in the midst of shoppers, and what has become of all that they did. The house is whole before and after. */
export async function runFault(fault: Fault, house: House, signal?: AbortSignal): Promise<Outcome> {
  const goods = await prepareGoods(scarcity);
  const shoppers = await startShoppers({ origin: `http://127.0.0.1:${house.ports.edge}`, goods });
  const { samples } = shoppers.report;
  let struckAt = 0;
  let mendedAt = 0;
  try {
    await until(() => kinds.every((kind) => samples.some((sample) => sample.kind === kind)), signal);
    await wait(BEFORE, undefined, { signal });
    await fault.strike(house, () => {
      struckAt = Date.now();
    });
    mendedAt = Date.now();
    await until(() => isCalm(samples, struckAt), signal);
  } finally {
    // Who is interrupted waits for nobody.
    if (!signal?.aborted) await shoppers.stop();
  }
  let audit = await auditShop(shoppers.report.placements, goods);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(200, undefined, { signal })) {
    const open = await countOpenWork();
    audit = await auditShop(shoppers.report.placements, goods);
    if (open === 0 && audit.problems.length === 0) break;
  }
  return judge(fault, { report: shoppers.report, audit, struckAt, mendedAt });
}

type Run = { report: ShoppersReport; audit: Audit; struckAt: number; mendedAt: number };

/** Everybody has been served for a second. */
function isCalm(samples: readonly Sample[], since: number): boolean {
  const last = samples.findLast(({ failure }) => failure !== null)?.endedAt ?? since;
  return Date.now() - last > AFTER && recoveredAt(samples, since) !== null;
}

function judge({ unanswerable, recovers, within }: Fault, { report, audit, struckAt, mendedAt }: Run): Outcome {
  const { samples, wrongs } = report;
  const isAllowed = ({ kind, endedAt: at }: Sample) => unanswerable.includes(kind) && at >= struckAt;
  const failures = samples.filter(({ isIdempotent, failure }) => isIdempotent && failure !== null);
  const failed = failures.filter((sample) => !isAllowed(sample));
  const recovered = recoveredAt(samples, struckAt);
  const recoveries = { requests: recovered ?? Date.now(), work: mendedAt };
  const recovery = (recoveries[recovers] - struckAt) / 1000;
  const first = failed[0];
  return {
    requests: samples.length,
    failed: failed.length,
    unanswerable: failures.length - failed.length,
    failures: countBy(samples.flatMap(({ kind, failure }) => (failure && `${kind}: ${failure}`) || [])),
    audit,
    recovery,
    problems: [
      ...(first
        ? [`${failed.length} GETs failed, the first after ${(first.endedAt - struckAt) / 1000} s: ${first.failure}`]
        : []),
      ...kinds
        .filter((kind) => !samples.some((sample) => sample.kind === kind))
        .map((kind) => `nobody came to ${kind}`),
      ...(audit.orders === 0 ? ['nobody got an order'] : []),
      ...(audit.cakes === 0 ? ['no cake was drawn'] : []),
      ...(recovered === null ? ['not everybody is served again'] : []),
      ...(recovery > within ? [`it took ${recovery.toFixed(1)} s to recover`] : []),
      ...wrongs,
      ...audit.problems,
    ],
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const groups = Object.entries(Object.groupBy(names, String));
  return Object.fromEntries(groups.map(([name, all = []]) => [name, all.length]));
}

async function until(isSo: () => boolean, signal?: AbortSignal): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(100, undefined, { signal })) if (isSo()) return;
}
