import { expect, test } from 'vitest';
import { blankProduct, type ProductForm, productFormSchema } from '../product-form.ts';
import { columnNames, columnOf, exportedNames, readCells, toCells } from './columns.ts';

const text = { name: 'Miche; ronde | grande', tagline: '=1+1', description: 'One.\n\nTwo "quoted".' };
const form: ProductForm = {
  ...blankProduct,
  category: 'breads',
  texts: { en: text, fr: text },
  priceMinor: 540,
  offers: [{ priceMinor: 405, startsAt: '2027-05-01T06:00:00.000Z', endsAt: '2027-06-01T06:00:00.000Z' }],
  options: [
    { kind: 'size', code: 'half', label: { en: 'Half; or | so\\', fr: 'Demi' }, surchargeMinor: -205, isDefault: true },
    { kind: 'size', code: 'whole', label: { en: 'Whole', fr: 'Entière' }, surchargeMinor: 0, isDefault: false },
  ],
  ingredients: ['rye', 'salt'],
  allergens: [
    { code: 'gluten', isTrace: false },
    { code: 'nuts', isTrace: true },
  ],
  diets: ['vegan'],
  nutrition: {
    ...{ energyKj: 1000, energyKcal: 240, fat: 1.5, saturates: 0.3, carbohydrate: 48, sugars: 2 },
    ...{ fibre: 4.2, protein: 9, salt: 1.25 },
  },
  ...{ weightGrams: 800, leadTimeHours: 24, shelfLifeDays: 5, stock: 12 },
  related: ['rye-loaf', 'salted-butter'],
};
const cellsOf = (product: ProductForm) =>
  Object.fromEntries(toCells('miche', product).map((cell, index) => [exportedNames[index] as string, cell]));

test('what is exported and imported again is the same', () => {
  expect(readCells(cellsOf(form), { ...blankProduct, stock: 12 })).toEqual(form);
  expect(columnNames.filter((name) => !exportedNames.includes(name))).toEqual(['stock']);
  const bare = { ...form, nutrition: null, offers: [], options: [], diets: [], allergens: [], related: [] };
  expect(readCells(cellsOf(bare), form)).toEqual(bare);
});

test('columns that a file has not leave what is there', () => {
  expect(readCells({ price: '6,5', name_fr: 'Boule' }, form)).toEqual({
    ...form,
    priceMinor: 650,
    texts: { ...form.texts, fr: { ...text, name: 'Boule' } },
  });
});

test('what is no number, no answer or half a table is refused in its column', () => {
  const cells = { price: 'five', visible: 'maybe', weight_grams: 'heavy', fat: '', offers: '9|x|y' };
  const { error } = productFormSchema.safeParse(readCells(cells, form));
  expect(new Set(error?.issues.map(({ path }) => columnOf(path)))).toEqual(
    new Set(['price', 'visible', 'weight_grams', 'fat', 'offers']),
  );
});
