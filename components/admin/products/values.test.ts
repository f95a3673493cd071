import { expect, test } from 'vitest';
import { blankProduct, type ProductForm } from '#lib/catalog/product-form.ts';
import { toForm, toMinor, toValues } from './values.ts';

const form: ProductForm = {
  ...blankProduct,
  priceMinor: 540,
  weightGrams: 800,
  offers: [{ priceMinor: 405, startsAt: '2027-05-01T06:00:00.000Z', endsAt: '2027-06-01T06:30:00.000Z' }],
  options: [{ kind: 'size', code: 'half', label: { en: 'Half', fr: 'Demi' }, surchargeMinor: -205, isDefault: true }],
  nutrition: {
    ...{ energyKj: 1000, energyKcal: 240, fat: 1.5, saturates: 0.3, carbohydrate: 48, sugars: 2 },
    ...{ fibre: 4.2, protein: 9, salt: 1.25 },
  },
};

test('what is shown in the fields is sent back as it was', () => expect(toForm(toValues(form))).toEqual(form));

test.each([
  ['5.40', 540],
  ['5,4', 540],
  [' 5 ', 500],
  ['-1,05', -105],
  ['five', 'five'],
  ['1.234', '1.234'],
  ['', ''],
])('%j euros are %j', (text, minor) => expect(toMinor(text)).toBe(minor));

test('what can’t be read stays as it was typed', () => {
  const values = { ...toValues(form), stock: 'many', priceMinor: '' };
  expect(toForm(values)).toMatchObject({ stock: 'many', priceMinor: '' });
});
