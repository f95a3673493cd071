import { expect, test } from 'vitest';
import { roughly } from './roughly.ts';

test.each([
  [0, 'seconds', 10],
  [10, 'seconds', 10],
  [11, 'seconds', 20],
  [90, 'seconds', 90],
  [91, 'minutes', 2],
  [121, 'minutes', 3],
])('%i seconds are about %s %i', (seconds, unit, count) => {
  expect(roughly(seconds)).toEqual({ unit, count });
});
