import { expect, test } from 'vitest';
import { packLsn, unpackLsn } from '../cache/clock.ts';
import { isAtLeast, type Lsn } from './lsn.ts';

test.each<[Lsn, Lsn, boolean]>([
  ['0/16B3740', '0/16B3740', true],
  ['0/16B3741', '0/16B3740', true],
  ['0/FFFFFFFF', '1/0', false],
  ['A/0', '9/FFFFFFFF', true],
  ['10/0', '9/0', true],
])('%s is at least %s: %s', (position, fence, expected) => {
  expect(isAtLeast(position, fence)).toBe(expected);
  expect(packLsn(position) >= packLsn(fence)).toBe(expected);
});

test('a position survives packing; rubbish is refused', () => {
  expect(isAtLeast(unpackLsn(packLsn('1/AB')) as Lsn, '1/AB')).toBe(true);
  expect(unpackLsn('')).toBeNull();
  expect(() => isAtLeast('x/y', '0/0')).toThrow(/not a log position/);
});
