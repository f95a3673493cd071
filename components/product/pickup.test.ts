import { expect, test } from 'vitest';
import { pickupOf } from './pickup.ts';

test.each([
  [0, 'same-day', 0],
  [11, 'same-day', 0],
  [12, 'next-day', 1],
  [24, 'next-day', 1],
  [25, 'days', 2],
  [72, 'days', 3],
])('%i hours ahead', (leadTimeHours, kind, days) => {
  expect(pickupOf({ leadTimeHours })).toEqual({ kind, days });
});
