import { expect, test } from 'vitest';
import { judge } from './verdicts.ts';

const result = (perSecond: number) => ({ perSecond, p50: 1, p99: 2, spread: 0, rates: [perSecond] });
const results = new Map(
  Object.entries({ a: 30_000, b: 27_000, c: 1000, d: 1000, 'c*': 700, 'd*': 1000, e: 20 }).map(([id, rate]) => [
    id,
    result(rate),
  ]),
);
const objectReads = { reads: 5000, slugs: 40, p50: 0.4, p99: 2 };

test('a promise is kept at its very limit, and missed below it', () => {
  const verdicts = judge({ results, objectReads, large: null });
  expect(verdicts.map(({ wanted, isMet }) => [wanted, isMet])).toEqual([
    ['b ≥ 0.9 a', true],
    ['c ≥ 0.8 d', true],
    ['c* ≥ 0.8 d*', false],
    ['b ≥ 30 c', false],
    ['Product object, p50 ≤ 1 ms', true],
  ]);
});

test('a large catalogue is compared with the small one', () => {
  const timing = (p50: number) => ({ visits: 60, p50, p99: 2 * p50 });
  const seeding = { products: 100_000, orders: 0, seconds: 250, peakMiB: 600 };
  const firstPages = { few: timing(20), same: timing(22), others: timing(30) };
  const verdicts = judge({ results, objectReads, large: { seeding, firstPages } });
  expect(verdicts.slice(5).map(({ measured, isMet }) => [measured, isMet])).toEqual([
    ['1.10 times that among few', true],
    ['1.50 times that among few', false],
    ['250.00 s', true],
    ['600.00 MiB', false],
  ]);
});

test('what was not measured is no verdict', () => {
  expect(() => judge({ results: new Map(), objectReads, large: null })).toThrow(RangeError);
});
