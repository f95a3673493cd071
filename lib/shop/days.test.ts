import { expect, test } from 'vitest';
import { addDays, clockAt, dayFrom, momentAt, readDay, weekOf } from './days.ts';

test('days are counted at the bakery, over months and summer time', () => {
  expect(dayFrom(new Date('2026-12-31T23:30:00Z'), 0)).toBe('2027-01-01');
  expect(dayFrom(new Date('2026-12-30T12:00:00Z'), 2)).toBe('2027-01-01');
  expect([addDays('2026-03-28', 1), addDays('2026-03-28', 2), addDays('2026-03-01', -1)]).toEqual([
    '2026-03-29',
    '2026-03-30',
    '2026-02-28',
  ]);
});

test('a week begins on Monday', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  for (const day of week) expect(weekOf(day)).toEqual(week);
  expect(weekOf('2026-11-30')[0]).toBe('2026-11-30');
});

test('only a day is a day', () => {
  expect(readDay('2026-12-24')).toBe('2026-12-24');
  for (const none of ['2026-02-30', '2026-13-01', '24-12-2026', '', 'today', undefined, ['2026-12-24']]) {
    expect(readDay(none)).toBeNull();
  }
});

test.each([
  ['2026-12-24T07:30:00.000Z', '2026-12-24T08:30'],
  ['2026-07-01T22:15:00.000Z', '2026-07-02T00:15'],
])('%s is %s at the bakery, and back', (iso, clock) => {
  expect(clockAt(iso)).toBe(clock);
  expect(momentAt(clock)).toBe(iso);
});

test('an hour that comes twice is meant the first time; one that is left out, and nonsense, is none', () => {
  expect(momentAt('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  for (const none of ['2026-03-29T02:30', '2026-13-01T00:00', 'tomorrow', '']) expect(momentAt(none)).toBeNull();
});
