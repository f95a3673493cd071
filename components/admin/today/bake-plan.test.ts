import { expect, test } from 'vitest';
import { addUp, labelOf, planBaking, sumUp } from './bake-plan.ts';

const loaf = { slug: 'loaf', name: { en: 'Loaf', fr: 'Pain' }, optionLabels: [] };
const sliced = { ...loaf, optionLabels: [{ en: 'sliced', fr: 'tranché' }] };
const cake = { slug: '', name: { en: 'Your own cake', fr: 'Votre gâteau' }, optionLabels: [] };

test('a line per product and how it is cut, a column per hour, and sums', () => {
  const { hours, lines } = planBaking(
    [
      { ...sliced, hour: 9, total: 2, open: 2 },
      { ...loaf, hour: 9, total: 1, open: 0 },
      { ...loaf, hour: 7, total: 5, open: 3 },
      { ...cake, hour: 10, total: 1, open: 1 },
    ],
    'en',
  );
  expect(hours).toEqual([7, 9, 10]);
  expect(lines.map(({ slug, sum, byHour }) => [slug, sum.total, sum.open, [...byHour.keys()].sort()])).toEqual([
    ['loaf', 6, 3, [7, 9]],
    ['loaf', 2, 2, [9]],
    [null, 1, 1, [10]],
  ]);
  expect(addUp(lines.map(({ sum }) => sum))).toEqual({ total: 9, open: 6 });
});

test('a day without orders has nothing to bake', () => {
  expect(planBaking([], 'fr')).toEqual({ hours: [], lines: [] });
});

test('an order names each thing once, a cake of its own by what is in it', () => {
  const large = { ...cake, optionLabels: [{ en: 'for 10 people', fr: 'pour 10 personnes' }] };
  const lines = sumUp([
    { ...loaf, quantity: 2 },
    { ...large, quantity: 1 },
    { ...sliced, quantity: 1 },
    { ...large, quantity: 1 },
  ]);
  const own = 'Cake of their own';
  expect(lines.map((line) => [line.quantity, labelOf(line, { locale: 'en', own })])).toEqual([
    [2, 'Loaf'],
    [2, 'Cake of their own, for 10 people'],
    [1, 'Loaf, sliced'],
  ]);
});
