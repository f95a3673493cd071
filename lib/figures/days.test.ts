import { expect, test } from 'vitest';
import { daysBefore, moveSpan, shownDays, spanStart } from './days.ts';

test('weeks begin on Monday, months on their first', () => {
  expect(spanStart('2026-11-29', 'week')).toBe('2026-11-23');
  expect(spanStart('2026-11-23', 'week')).toBe('2026-11-23');
  expect(spanStart('2026-02-28', 'month')).toBe('2026-02-01');
});

test('spans go over the turn of the year', () => {
  expect(moveSpan('2026-11-01', 'month', 3)).toBe('2027-02-01');
  expect(moveSpan('2026-01-05', 'week', -1)).toBe('2025-12-29');
});

test('what is shown are whole spans, and as many before them', () => {
  expect(shownDays('2026-11-28', 'day')).toEqual({ from: '2026-10-30', until: '2026-11-28' });
  expect(shownDays('2026-11-28', 'month')).toEqual({ from: '2025-12-01', until: '2026-11-30' });
  expect(shownDays('2026-11-28', 'week')).toEqual({ from: '2026-08-31', until: '2026-11-29' });
  expect(daysBefore('2025-12-01', 'month')).toEqual({ from: '2024-12-01', until: '2025-11-30' });
});
