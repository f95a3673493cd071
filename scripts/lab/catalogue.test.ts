import { expect, test } from 'vitest';
import { takeEvenly } from './catalogue.ts';

test('takes from the whole, and never one twice', () => {
  expect(takeEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  expect(takeEvenly(['a', 'b'], 5)).toEqual(['a', 'b']);
});
