import type { Measurement } from './wrk.ts';

/**
 * Medians over the rounds, and the rate of each. `spread` tells how far apart the rates lie: half of them are within
 * this part of the median.
 */
export type Result = Measurement & { spread: number; rates: number[] };

export function summariseRounds(rounds: readonly Measurement[]): Result {
  const rates = rounds.map(({ perSecond }) => perSecond);
  return {
    perSecond: median(rates),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    spread: (percentile(rates, 75) - percentile(rates, 25)) / median(rates),
    rates,
  };
}

/** How many times as fast: round by round, as neighbours had the same weather, and of these the median. */
export function compareRates(one: Result, other: Result): number {
  return median(one.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Interpolates between neighbours. @throws RangeError when there are no values */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('there is no percentile of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const position = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position % 1);
}
