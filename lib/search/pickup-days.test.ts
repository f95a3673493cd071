import { expect, test } from 'vitest';
import { listPickupDays } from './pickup-days.ts';

const daysAt = (time: string, closed: string[] = []) => listPickupDays(new Date(time), closed);

test('a week has six open days: on Mondays the bakery rests', () => {
  expect(daysAt('2026-11-25T08:00:00Z').map(({ day }) => day)).toEqual([
    ...['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
    '2026-12-01',
  ]);
});

test('today goes until half an hour before closing', () => {
  expect(daysAt('2026-11-25T16:00:00Z')[0]).toEqual({ day: '2026-11-25', ahead: 0, leadHours: 1 });
  expect(daysAt('2026-11-25T16:59:00Z')[0]).toEqual({ day: '2026-11-25', ahead: 0, leadHours: 0 });
  expect(daysAt('2026-11-25T17:01:00Z')[0]).toEqual({ day: '2026-11-26', ahead: 1, leadHours: 23 });
});

test('closing time is local, in summer too', () => {
  expect(daysAt('2026-06-24T16:00:00Z')[0]).toEqual({ day: '2026-06-24', ahead: 0, leadHours: 0 });
  expect(daysAt('2026-06-24T16:01:00Z')[0]?.day).toBe('2026-06-25');
});

test('the day is the day at the bakery', () => {
  expect(daysAt('2026-11-24T23:30:00Z')[0]).toMatchObject({ day: '2026-11-25', ahead: 0 });
});

test('closing days are left out', () => {
  const days = daysAt('2026-12-24T08:00:00Z', ['2026-12-25', '2026-12-26']);
  expect(days.map(({ day }) => day)).toEqual(['2026-12-24', '2026-12-27', '2026-12-29', '2026-12-30']);
});
