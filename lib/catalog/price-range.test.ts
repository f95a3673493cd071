import { expect, test } from 'vitest';
import { priceRange } from './price.ts';

const label = { en: '', fr: '' };

function sizes(...surcharges: number[]) {
  return {
    kind: 'size' as const,
    values: surcharges.map((surchargeMinor, index) => ({
      code: `${index}`,
      label,
      surchargeMinor,
      isDefault: index === 0,
    })),
  };
}

test('a product without options has one price', () => {
  expect(priceRange({ priceMinor: 540, offer: null, options: [] })).toEqual({ low: 540, high: 540 });
});

test('every option widens the range, cheaper values included', () => {
  const options = [sizes(0, -150, 300), sizes(0, 20)];
  expect(priceRange({ priceMinor: 540, offer: null, options })).toEqual({ low: 390, high: 860 });
});

test('a running offer is where the range starts', () => {
  const offer = { priceMinor: 450, endsAt: '2030-01-01T00:00:00Z' };
  expect(priceRange({ priceMinor: 540, offer, options: [] })).toEqual({ low: 450, high: 450 });
});
