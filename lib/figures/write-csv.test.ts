import { expect, test } from 'vitest';
import type { Figures } from './schema.ts';
import { writeCsv } from './write-csv.ts';

const sums = { orders: 0, grossMinor: 0, discountMinor: 0, pieces: 0, discountedOrders: 0, returningOrders: 0 };
const figures: Figures = {
  span: 'day',
  from: '2026-11-28',
  until: '2026-11-28',
  total: sums,
  before: sums,
  series: [{ ...sums, from: '2026-11-28', orders: 2, grossMinor: 1205 }],
  products: [{ slug: 'baba', name: { en: '=1+1', fr: 'Baba, au "rhum"' }, pieces: 3, grossMinor: 900 }],
  slots: [{ fulfilment: 'pickup', weekday: 5, time: '07:30', orders: 2 }],
  discounts: [{ code: 'BREAD10', uses: 1, discountMinor: 90 }],
  countedAt: null,
};

test('amounts are euros with a point, days count from Monday, 1', () => {
  expect(writeCsv(figures, 'series', 'en')).toContain('\n2026-11-28,12.05,0.00,2,');
  expect(writeCsv(figures, 'slots', 'en')).toBe('\uFEFFfulfilment,weekday,time,orders\npickup,6,07:30,2\n');
});

test('texts are quoted, and none is a formula', () => {
  expect(writeCsv(figures, 'products', 'fr')).toContain('baba,"Baba, au ""rhum""",3,9.00');
  expect(writeCsv(figures, 'products', 'en')).toContain("baba,'=1+1,3,9.00");
});
