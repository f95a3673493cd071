import { expect, test } from 'vitest';
import { fill, fillCount } from './fill.ts';

test('values go to their places, each of them; a place without a value stays to be seen', () => {
  expect(fill('{a} and {b}, {a}', { a: 'bread', b: 2 })).toBe('bread and 2, bread');
  expect(fill('{a} and {b}', { a: 0 })).toBe('0 and {b}');
});

test.each([
  ['en', 0, '0 items'],
  ['en', 1, '1 item'],
  ['en', 2, '2 items'],
  ['fr', 0, '0 item'],
  ['fr', 1, '1 item'],
  ['fr', 2, '2 items'],
  ['fr', 1_000_000, '1000000 items'],
] as const)('%s counts %i as "%s"', (locale, count, text) => {
  expect(fillCount({ one: '{count} item', other: '{count} items' }, count, locale)).toBe(text);
});
