import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

const bounds = [1, 2, 4];

test.each([
  ['evenly within the bucket', 0.5, [10, 0, 0, 0], 0.5],
  ['on a bound', 0.5, [10, 10, 0, 0], 1],
  ['between two bounds', 0.75, [0, 0, 100, 0], 3.5],
  ['past an empty bucket', 0.95, [1, 0, 1, 0], 3.8],
  ['beyond all bounds', 0.95, [0, 0, 0, 5], 4],
])('%s', (_case, q, counts, expected) => {
  expect(quantile(q, bounds, counts)).toBeCloseTo(expected, 6);
});

test('of nothing there is none', () => {
  expect(quantile(0.95, bounds, [0, 0, 0, 0])).toBeNull();
  expect(quantile(0.95, bounds, [])).toBeNull();
});
