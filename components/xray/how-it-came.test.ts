import { expect, test } from 'vitest';
import { parseTimings } from './how-it-came.ts';

test.each([
  [
    'edge;desc="hit", age;desc="12", clone;desc="web-2"',
    [
      ['edge', 'hit'],
      ['age', '12'],
      ['clone', 'web-2'],
    ],
  ],
  [
    'db;dur=3,edge;dur=1;desc=pass',
    [
      ['db', ''],
      ['edge', 'pass'],
    ],
  ],
  ['', []],
])('%s', (header, expected) => {
  expect(parseTimings(header)).toEqual(expected);
});
