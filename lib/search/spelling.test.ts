import { expect, test } from 'vitest';
import { closestWord, distance } from './spelling.ts';

test.each([
  ['bread', 'bread', 0],
  ['bread', 'bred', 1],
  ['bread', 'breaad', 1],
  ['bread', 'braed', 1],
  ['bread', 'broad', 1],
  ['', 'bun', 3],
  ['pain', 'pian', 1],
  ['sourdough', 'suordouhg', 2],
])('from %j to %j it takes %i', (one, other, expected) => {
  expect(distance(one, other)).toBe(expected);
  expect(distance(other, one)).toBe(expected);
});

test('the nearest word is meant, and of two as near the likelier', () => {
  expect(closestWord('bagette', ['baguettes', 'baguette'], false)).toBe('baguette');
  expect(closestWord('tarte', ['tartes', 'tarts'], false)).toBe('tartes');
  expect(closestWord('bun', ['bin'], false)).toBeNull();
  expect(closestWord('bread', ['broom'], false)).toBeNull();
});

test('only a word that may go on is taken for a beginning', () => {
  expect(closestWord('chocl', ['chocolate'], true)).toBe('chocolate');
  expect(closestWord('chocl', ['chocolate'], false)).toBeNull();
});
