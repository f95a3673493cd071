import { expect, test } from 'vitest';
import { clockAt, momentAt } from './days.ts';

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
