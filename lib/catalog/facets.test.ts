import { expect, test } from 'vitest';
import { NOT_TO_BE_HAD, packFacets, readFacet } from './facets.ts';
import { bandOf } from './price.ts';
import { allergenCodes, diets } from './schema.ts';

const name = { en: '', fr: '' };
const plain = {
  ...{ diets: [], allergens: [], priceMinor: 300, offer: null, options: [], leadTimeHours: 24 },
  ...{
    availability: 'in-stock' as const,
    reviewSummary: { count: 0, average: 0, histogram: [0, 0, 0, 0, 0] as never },
  },
};

test('each field comes back out of the integer', () => {
  const facets = packFacets({
    ...plain,
    diets: ['vegan', 'nut-free'],
    allergens: [
      { code: 'gluten', name, isTrace: false },
      { code: 'molluscs', name, isTrace: false },
      { code: 'milk', name, isTrace: true },
    ],
    reviewSummary: { ...plain.reviewSummary, average: 4.2 },
  });
  expect(diets.filter((_, position) => readFacet(facets, 'diets') & (1 << position))).toEqual(['vegan', 'nut-free']);
  expect(allergenCodes.filter((_, position) => readFacet(facets, 'allergens') & (1 << position))).toEqual([
    'gluten',
    'molluscs',
  ]);
  expect([readFacet(facets, 'price'), readFacet(facets, 'rating'), readFacet(facets, 'lead')]).toEqual([1, 2, 24]);
});

test('the fullest one is a positive integer of 32 bits', () => {
  const facets = packFacets({
    ...plain,
    diets: [...diets],
    allergens: allergenCodes.map((code) => ({ code, name, isTrace: false })),
    priceMinor: 9_999_999,
    reviewSummary: { ...plain.reviewSummary, average: 5 },
    availability: 'sold-out',
  });
  expect(facets).toBeGreaterThan(0);
  expect(facets).toBeLessThan(2 ** 31);
  expect(readFacet(facets, 'lead')).toBe(NOT_TO_BE_HAD);
});

test.each([
  [0, 0],
  [249, 0],
  [250, 1],
  [2499, 3],
  [3500, 5],
  [9_999_999, 5],
])('a price of %i lies in band %i', (minor, band) => {
  expect(bandOf(minor)).toBe(band);
});
