import { expect, test } from 'vitest';
import {
  canCancel,
  givenBack,
  isNews,
  isRefundNews,
  mayBecome,
  nextStep,
  orderStatuses,
  paidSoFar,
  refundable,
  statusAfterRefunds,
} from './status.ts';

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

test('the next thing to do with an order waits for its cakes, but not for those that were called off', () => {
  expect(orderStatuses.map((status) => nextStep({ status, cakes: [] }))).toEqual([
    ...[null, 'baking', 'ready', 'collected'],
    ...[null, null, null],
  ]);
  expect(nextStep({ status: 'baking', cakes: ['ready', 'decorating'] })).toBeNull();
  expect(nextStep({ status: 'baking', cakes: ['ready', 'cancelled'] })).toBe('ready');
});

const refunded = (...refunds: [number, 'pending' | 'done' | 'failed'][]) => ({
  status: 'paid' as const,
  amountMinor: 1000,
  refunds: refunds.map(([amountMinor, status]) => ({ amountMinor, status })),
});

test.each([
  [refunded(), 1000, 0, 'paid'],
  [refunded([300, 'pending']), 700, 0, 'paid'],
  [refunded([300, 'done'], [200, 'pending']), 500, 300, 'paid'],
  [refunded([300, 'done'], [700, 'pending']), 0, 300, 'refunding'],
  [refunded([300, 'done'], [700, 'done']), 0, 1000, 'refunded'],
  [refunded([300, 'done'], [700, 'failed']), 700, 300, 'paid'],
] as const)('of %j %d can go back, %d has, and it is %s', (payment, left, back, status) => {
  expect(refundable(payment)).toBe(left);
  expect(givenBack(payment.refunds)).toBe(back);
  expect(statusAfterRefunds(payment)).toBe(status);
});

test('of money that has not come nothing goes back, and it counts for nothing', () => {
  expect(refundable({ ...refunded(), status: 'confirming' })).toBe(0);
  const payments = [
    { status: 'declined', amountMinor: 500 },
    { status: 'paid', amountMinor: 300 },
    { status: 'refunded', amountMinor: 200 },
  ] as const;
  expect(paidSoFar(payments)).toBe(500);
});

test.each([
  ['pending', 'done', true],
  ['pending', 'failed', true],
  ['done', 'failed', true],
  ['done', 'done', false],
  ['failed', 'done', false],
] as const)('of a refund that is %s, %s is news: %s', (known, told, expected) => {
  expect(isRefundNews(known, told)).toBe(expected);
});
