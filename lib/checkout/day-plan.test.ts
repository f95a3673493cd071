import { expect, test } from 'vitest';
import { planDay } from './day-plan.ts';

test('a weekday has half hours from opening to closing, and two delivery rounds', () => {
  const plan = planDay('2026-11-25');
  const counter = plan.filter(({ kind }) => kind === 'pickup');
  expect([counter[0]?.opens, counter.at(-1)?.closes, counter.length]).toEqual(['07:00', '18:30', 23]);
  expect(plan.filter(({ kind }) => kind === 'delivery').map(({ opens }) => opens)).toEqual(['09:00', '14:00']);
});

test('a Sunday is short, with no round that would end after closing', () => {
  const plan = planDay('2026-11-29');
  expect(plan[0]?.opens).toBe('07:30');
  expect(plan.filter(({ kind }) => kind === 'delivery').map(({ opens }) => opens)).toEqual(['09:00']);
});

test('on Monday the bakery sleeps', () => {
  expect(planDay('2026-11-30')).toEqual([]);
});
