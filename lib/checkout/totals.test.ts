import { expect, test } from 'vitest';
import { vatLines } from '#lib/cart/vat.ts';
import { addUp, spread } from './totals.ts';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [1, [500, 500], [1, 0]],
  [999, [999, 0, 1], [998, 0, 1]],
  [0, [5, 5], [0, 0]],
  [10, [0, 0], [0, 0]],
])('%i over %j is %j', (amount, weights, parts) => {
  expect(spread(amount, weights)).toEqual(parts);
});

test('whatever is spread adds up, and no part gets more than its weight', () => {
  for (let seed = 1; seed < 300; seed += 1) {
    const weights = Array.from({ length: (seed % 7) + 1 }, (_, index) => (seed * (index + 3) * 7919) % 1000);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const amount = Math.floor((whole * (seed % 101)) / 100);
    const parts = spread(amount, weights);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole === 0 ? 0 : amount);
    parts.forEach((part, index) => {
      expect(part).toBeLessThanOrEqual(weights[index] as number);
    });
  }
});

test('delivery bears the standard rate, food the reduced one, and a discount lowers the tax of what it is for', () => {
  const lines = [
    { grossMinor: 1000, vatClass: 'reduced' as const },
    { grossMinor: 1210, vatClass: 'standard' as const },
  ];
  expect(addUp(lines, { discounts: [470, 0], deliveryMinor: 121 })).toEqual({
    subtotalMinor: 2210,
    discountMinor: 470,
    deliveryMinor: 121,
    totalMinor: 1861,
    vat: [
      { basisPoints: 600, grossMinor: 530, vatMinor: 30 },
      { basisPoints: 2100, grossMinor: 1331, vatMinor: 231 },
    ],
  });
});

test('a rate that nothing was sold at is not on the receipt', () => {
  expect(vatLines([{ vatClass: 'standard', grossMinor: 0 }])).toEqual([]);
});
