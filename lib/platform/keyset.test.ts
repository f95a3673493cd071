import { expect, test } from 'vitest';
import { readCursor, readMomentCursor, writeCursor } from './keyset.ts';

const id = '01a223d5-e9fd-7389-954f-441a4e87f9aa';
const at = '2026-11-28T20:00:00.000Z';

test('a cursor is read as it was written', () => {
  expect(readCursor(writeCursor(['Miche', 12]), 2)).toEqual(['Miche', 12]);
  expect(readMomentCursor(writeCursor([at, id]))).toEqual({ at: new Date(at), id });
});

test.each([
  ['nothing', undefined],
  ['no JSON', 'nonsense'],
  ['too few parts', writeCursor([1])],
  ['a text that no database keeps', writeCursor(['a\u0000', 1])],
  ['a number that is no int', writeCursor(['a', 2 ** 31])],
  ['a fraction', writeCursor(['a', 0.5])],
])('%s is no cursor', (_what, text) => expect(readCursor(text, 2)).toBeNull());

test.each([
  ['dashes', at, '-'.repeat(36)],
  ['a year that PostgreSQL writes otherwise', '+012026-11-28T20:00:00.000Z', id],
  ['a day that is not', '2026-02-31T20:00:00.000Z', id],
])('%s is no key of a list by moments', (_what, moment, key) =>
  expect(readMomentCursor(writeCursor([moment, key]))).toBeNull(),
);
