import { expect, test } from 'vitest';
import { compareRates, median, percentile, summariseRounds } from './statistics.ts';

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
  expect(percentile([1, 2, 3, 4, 5], 100)).toBe(5);
  expect(() => median([])).toThrow(RangeError);
});

test('rounds are told by their medians and their spread', () => {
  const rounds = [
    { perSecond: 90, p50: 3, p99: 30 },
    { perSecond: 100, p50: 2, p99: 10 },
    { perSecond: 120, p50: 1, p99: 20 },
  ];
  expect(summariseRounds(rounds)).toEqual({ perSecond: 100, p50: 2, p99: 20, spread: 0.15, rates: [90, 100, 120] });
});

test('a round in which the machine was slow for both does not count against one', () => {
  const ofRates = (...rates: number[]) => summariseRounds(rates.map((perSecond) => ({ perSecond, p50: 1, p99: 2 })));
  expect(compareRates(ofRates(90, 45, 9), ofRates(100, 50, 10))).toBeCloseTo(0.9);
});
