import { expect, test } from 'vitest';
import { canCancel, isNews, mayBecome, orderStatuses } from './status.ts';

test('what is over stays over', () => {
  for (const end of ['collected', 'cancelled', 'expired'] as const) {
    expect(orderStatuses.filter((status) => mayBecome(end, status))).toEqual([]);
  }
});

test('an order that is paid never runs out, and none is baked before it is paid', () => {
  expect(mayBecome('paid', 'expired')).toBe(false);
  expect(mayBecome('awaiting_payment', 'baking')).toBe(false);
});

const now = new Date('2026-11-25T08:00:00Z');
test.each([
  ['paid', '2026-11-25T10:00:01Z', true],
  ['paid', '2026-11-25T10:00:00Z', false],
  ['awaiting_payment', '2026-11-25T08:10:00Z', true],
  ['baking', '2026-11-26T10:00:00Z', false],
  ['cancelled', '2026-11-26T10:00:00Z', false],
] as const)('%s and handed out at %s may be called off: %s', (status, startsAt, expected) => {
  expect(canCancel({ status, startsAt: new Date(startsAt), cakes: [] }, now)).toBe(expected);
});

test.each([
  [['drawing'], true],
  [['drawn', 'waiting'], true],
  [['drawn', 'accepted'], false],
  [['ready'], false],
] as const)('a paid order whose cakes are %j may be called off: %s', (cakes, expected) => {
  const startsAt = new Date('2026-11-28T10:00:00Z');
  expect(canCancel({ status: 'paid', startsAt, cakes }, now)).toBe(expected);
});

test.each([
  ['pending', 'paid', true],
  ['declined', 'paid', true],
  ['paid', 'declined', false],
  ['paid', 'confirming', false],
  ['refunded', 'paid', false],
  ['paid', 'paid', false],
  ['declined', 'declined', true],
  ['cancelled', 'paid', true],
] as const)('of a payment that is %s, %s is news: %s', (known, told, expected) => {
  expect(isNews(known, told)).toBe(expected);
});
