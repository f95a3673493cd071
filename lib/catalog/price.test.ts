import { expect, test } from 'vitest';
import { currentPrice, formatPrice, priceWithOptions } from './price.ts';

const product = {
  priceMinor: 480,
  offer: null,
  options: [
    {
      kind: 'size' as const,
      values: [
        { code: 'half', label: { en: 'Half', fr: 'Demi' }, surchargeMinor: -210, isDefault: false },
        { code: 'loaf', label: { en: 'Loaf', fr: 'Pain' }, surchargeMinor: 0, isDefault: true },
        { code: 'large', label: { en: 'Large', fr: 'Grand' }, surchargeMinor: 420, isDefault: false },
      ],
    },
  ],
};
const onOffer = { ...product, offer: { priceMinor: 400, endsAt: '2027-01-01T00:00:00.000Z' } };

test('a running offer replaces the base price', () => {
  expect(currentPrice(product)).toBe(480);
  expect(currentPrice(onOffer)).toBe(400);
});

test('options add to the price; what is not chosen takes the default', () => {
  expect(priceWithOptions(product, {})).toBe(480);
  expect(priceWithOptions(product, { size: 'half' })).toBe(270);
  expect(priceWithOptions(onOffer, { size: 'large' })).toBe(820);
  expect(priceWithOptions(product, { size: 'no such size' })).toBe(480);
});

test('prices are written as each language does', () => {
  expect(formatPrice(540, 'en')).toBe('€5.40');
  expect(formatPrice(123_456, 'fr').replace(/\s/g, ' ')).toBe('1 234,56 €');
});
