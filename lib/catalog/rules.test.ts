import { expect, test } from 'vitest';
import { availabilityOf, score, summarise } from './rules.ts';

test.each([
  [-1, 'sold-out'],
  [0, 'sold-out'],
  [1, 'low'],
  [5, 'low'],
  [6, 'in-stock'],
])('%i pieces are %s', (quantity, availability) => {
  expect(availabilityOf(quantity)).toBe(availability);
});

test('a summary counts stars and rounds the average to one decimal', () => {
  expect(summarise([1, 0, 0, 1, 4])).toEqual({ count: 6, average: 4.2, histogram: [1, 0, 0, 1, 4] });
  expect(summarise([0, 0, 0, 0, 0])).toEqual({ count: 0, average: 0, histogram: [0, 0, 0, 0, 0] });
});

test('many good reviews are worth more than one perfect one, and sales break the tie', () => {
  expect(score([0, 0, 0, 20, 80], 0)).toBeGreaterThan(score([0, 0, 0, 0, 1], 0));
  expect(score([0, 0, 0, 0, 0], 1000)).toBeGreaterThan(score([0, 0, 0, 0, 0], 10));
  expect(score([0, 0, 0, 0, 0], -5)).toBe(score([0, 0, 0, 0, 0], 0));
});
