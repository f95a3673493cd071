import { expect, test } from 'vitest';
import {
  blankProduct,
  differences,
  mergeForms,
  type ProductForm,
  productFormSchema,
  withValues,
} from './product-form.ts';

const text = { name: 'Miche', tagline: 'Round', description: 'A round loaf.' };
const loaf: ProductForm = {
  ...blankProduct,
  category: 'breads',
  texts: { en: text, fr: text },
  priceMinor: 500,
  weightGrams: 800,
};
const option = (changes: Partial<ProductForm['options'][number]> = {}) => ({
  ...{ kind: 'size' as const, code: 'half', label: { en: 'Half', fr: 'Demi' }, surchargeMinor: 0, isDefault: true },
  ...changes,
});
const offer = (startsAt: string, endsAt: string, priceMinor = 400) => ({ startsAt, endsAt, priceMinor });
const [may, june, july] = ['2027-05-01T00:00:00Z', '2027-06-01T00:00:00Z', '2027-07-01T00:00:00Z'] as const;

/** `path: reason` of all that is wrong. */
function problems(changes: object): string[] {
  const result = productFormSchema.safeParse({ ...loaf, ...changes });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

test('a plain loaf is right', () => expect(problems({})).toEqual([]));

test.each<[string, object, string]>([
  ['a negative price', { priceMinor: -1 }, 'priceMinor: priceTooLow'],
  ['a price of nothing', { priceMinor: 0 }, 'priceMinor: priceTooLow'],
  ['no price', { priceMinor: 'five' }, 'priceMinor: notAPrice'],
  ['half a cent', { priceMinor: 1.5 }, 'priceMinor: notAPrice'],
  ['shown without a picture', { isVisible: true }, 'isVisible: pictureFirst'],
  ['offers that overlap', { offers: [offer(may, july), offer(june, july)] }, 'offers.1.startsAt: offersOverlap'],
  ['an offer that ends before it begins', { offers: [offer(june, may)] }, 'offers.0.endsAt: endsBeforeItBegins'],
  ['an offer that is none', { offers: [offer(may, june, 500)] }, 'offers.0.priceMinor: offerNotLower'],
  ['options that eat up the price', { options: [option({ surchargeMinor: -500 })] }, 'priceMinor: costsNothing'],
  [
    'options that eat up the offer',
    { options: [option({ surchargeMinor: -450 })], offers: [offer(may, june)] },
    'offers.0.priceMinor: costsNothing',
  ],
  ['an option twice', { options: [option(), option({ isDefault: false })] }, 'options.1.code: twice'],
  ['two defaults', { options: [option(), option({ code: 'whole' })] }, 'options.0.isDefault: oneDefault'],
  ['no default', { options: [option({ isDefault: false })] }, 'options.0.isDefault: oneDefault'],
  ['a companion twice', { related: ['rye', 'tart', 'rye'] }, 'related.2: twice'],
  ['an ingredient twice', { ingredients: ['rye', 'rye'] }, 'ingredients.1: twice'],
])('%s is refused at its field', (_, changes, problem) => expect(problems(changes)).toContain(problem));

test('a price that is too low is told once', () => {
  expect(problems({ priceMinor: -1, options: [option()] })).toEqual(['priceMinor: priceTooLow']);
});

test('offers may follow each other at once', () => {
  expect(problems({ offers: [offer(may, june), offer(june, july)] })).toEqual([]);
});

test('differences are told by name, whatever the order of keys', () => {
  const turned = { ...loaf, texts: { fr: text, en: { ...text, name: 'Loaf' } }, diets: ['vegan' as const] };
  expect(differences(loaf, turned)).toEqual([
    { name: 'texts.en.name', before: 'Miche', after: 'Loaf' },
    { name: 'diets', before: [], after: ['vegan'] },
  ]);
  expect(differences(loaf, structuredClone(loaf))).toEqual([]);
});

test('of two who change a product, each keeps what only they have changed', () => {
  const mine = withValues(loaf, { priceMinor: 520, 'texts.fr.name': 'Boule' });
  const theirs = withValues(loaf, { priceMinor: 540, stock: 9 });
  const { form, taken, contested } = mergeForms({ base: loaf, mine, theirs });
  expect(form).toEqual(withValues(mine, { stock: 9 }));
  expect(taken.map(({ name }) => name)).toEqual(['stock']);
  expect(contested).toEqual([{ name: 'priceMinor', before: 540, after: 520 }]);
});

test('what both have changed alike is contested by nobody', () => {
  const same = withValues(loaf, { stock: 7 });
  expect(mergeForms({ base: loaf, mine: same, theirs: same }).contested).toEqual([]);
});
