import type { Timing } from './first-pages.ts';
import type { Seeding } from './large-catalogue.ts';
import type { ObjectReads } from './object-reads.ts';
import { compareRates, type Result } from './statistics.ts';

type FirstPages = { few: Timing; same: Timing; others: Timing };
export type Large = { seeding: Seeding; firstPages: FirstPages };
export type Findings = { results: ReadonlyMap<string, Result>; objectReads: ObjectReads; large: Large | null };

export type Verdict = { wanted: string; measured: string; isMet: boolean };

/** What was promised, against what was measured. */
export function judge({ results, objectReads, large }: Findings): Verdict[] {
  const times = (id: string, factor: number, other: string): Verdict => {
    const ratio = compareRates(resultOf(results, id), resultOf(results, other));
    return { wanted: `${id} ≥ ${factor} ${other}`, measured: `${ratio.toFixed(2)} ${other}`, isMet: ratio >= factor };
  };
  const atMost = (what: string, value: number, limit: number, unit: string): Verdict => ({
    wanted: `${what} ≤ ${limit}${unit}`,
    measured: `${value.toFixed(2)}${unit}`,
    isMet: value <= limit,
  });
  const verdicts = [
    times('b', 0.9, 'a'),
    times('c', 0.8, 'd'),
    times('c*', 0.8, 'd*'),
    times('b', 30, 'c'),
    atMost('Product object, p50', objectReads.p50, 1, ' ms'),
  ];
  if (!large) return verdicts;
  const { seeding, firstPages } = large;
  const { few, same, others } = firstPages;
  const among = `first visit among ${seeding.products}`;
  return [
    ...verdicts,
    atMost(`${among}, to the same products`, same.p50 / few.p50, 1.2, ' times that among few'),
    atMost(`${among}, to others`, others.p50 / few.p50, 1.2, ' times that among few'),
    atMost('seeding', seeding.seconds, 300, ' s'),
    atMost('seeding, memory', seeding.peakMiB, 512, ' MiB'),
  ];
}

function resultOf(results: ReadonlyMap<string, Result>, id: string): Result {
  const result = results.get(id);
  if (!result) throw new RangeError(`${id} was not measured`);
  return result;
}
