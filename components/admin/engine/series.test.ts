import { expect, test } from 'vitest';
import type { Sample } from '#lib/engine/schema.ts';
import { hitRatio, type Line, toPoints } from './series.ts';

const at = (time: number, bakedCount: number) => ({ at: time, bakedCount }) as Sample;
const line = (merge: Line['merge']): Line => ({
  key: merge,
  label: merge,
  merge,
  of: ({ bakedCount }) => (bakedCount < 0 ? null : bakedCount),
});

test('samples become points of equal times, each line merged in its own way', () => {
  const points = toPoints([at(0, 1), at(9999, 2), at(10_000, 6)], [line('mean'), line('max'), line('sum')], 10_000);
  expect(points).toEqual([
    { at: 0, mean: 1.5, max: 2, sum: 3 },
    { at: 10_000, mean: 6, max: 6, sum: 6 },
  ]);
});

test('what was not measured is a gap and no zero; a time that nobody looked at is no point', () => {
  expect(toPoints([at(0, -1), at(30_000, -1), at(31_000, 4)], [line('mean')], 10_000)).toEqual([
    { at: 0, mean: null },
    { at: 30_000, mean: 4 },
  ]);
});

test('without reads there is no ratio', () => {
  expect(hitRatio({ hits: 3, misses: 1 })).toBe(75);
  expect(hitRatio({ hits: 0, misses: 0 })).toBeNull();
  expect(hitRatio(null)).toBeNull();
});
