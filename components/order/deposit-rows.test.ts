import { expect, test } from 'vitest';
import type { OrderView } from '#lib/orders/schema.ts';
import { depositRows } from './deposit-rows.ts';

type PaymentStatus = NonNullable<OrderView['payment']>['status'];

const rows = (status: OrderView['status'], payment: PaymentStatus, dueNowMinor = 1500) =>
  depositRows({
    status,
    payment: { provider: 'test-till', status: payment },
    totalMinor: 5000,
    dueNowMinor,
    paidMinor: dueNowMinor,
  });

test.each([
  [
    'awaiting_payment',
    'declined',
    [
      ['now', 1500],
      ['rest', 3500],
    ],
  ],
  [
    'paid',
    'paid',
    [
      ['paid', 1500],
      ['rest', 3500],
    ],
  ],
  [
    'ready',
    'paid',
    [
      ['paid', 1500],
      ['rest', 3500],
    ],
  ],
  [
    'collected',
    'paid',
    [
      ['paid', 1500],
      ['restPaid', 3500],
    ],
  ],
  ['cancelled', 'refunding', [['goesBack', 1500]]],
  ['cancelled', 'refunded', [['wentBack', 1500]]],
  ['cancelled', 'cancelled', []],
  ['expired', 'cancelled', []],
] as const)('of an order that is %s, its payment %s, this is told', (status, payment, expected) => {
  expect(rows(status, payment).map(({ text, minor }) => [text, minor])).toEqual(expected);
});

test('who pays all of it when it is handed over reads of no deposit, and then that it is paid', () => {
  const order = { status: 'ready', payment: null, totalMinor: 5000, dueNowMinor: 0 } as const;
  expect(depositRows({ ...order, paidMinor: 0 })).toEqual([{ text: 'rest', minor: 5000 }]);
  expect(depositRows({ ...order, paidMinor: 5000 })).toEqual([{ text: 'restPaid', minor: 5000 }]);
});

test('who has paid all of it reads of no deposit', () => expect(rows('paid', 'paid', 5000)).toEqual([]));
