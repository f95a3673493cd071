import { expect, test } from 'vitest';
import { formatDate, formatDay } from './format.ts';

test('the first of a month is an ordinal in French alone', () => {
  const first = '2026-12-01T09:00:00Z';
  expect(formatDay(first, 'fr')).toBe('mardi 1er décembre');
  expect(formatDate(first, 'fr')).toBe('1er décembre 2026');
  expect(formatDay(first, 'en')).toBe('Tuesday 1 December');
  expect(formatDay('2026-12-11T09:00:00Z', 'fr')).toBe('vendredi 11 décembre');
});
