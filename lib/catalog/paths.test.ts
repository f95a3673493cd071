import { expect, test } from 'vitest';
import { parseCategoryView, parsePage, paths } from './paths.ts';
import { type Sort, sorts } from './schema.ts';

test('every view of a category has one address, and it is read back', () => {
  for (const sort of sorts) {
    for (const page of [1, 2, 17]) {
      const path = paths.category('en', 'breads', { sort, page });
      const segments = path.split('/').slice(4);
      expect(parseCategoryView(segments.length > 0 ? segments : undefined)).toEqual({ sort, page });
    }
  }
});

test.each([
  [['loved']],
  [['loved', '1']],
  [['price-low', '1']],
  [['price-low', '0']],
  [['price-low', '-2']],
  [['price-low', '2.5']],
  [['price-low', '02']],
  [['price-low', '9999999']],
  [['cheapest']],
  [['price-low', '2', 'x']],
])('%j is no address of a category', (segments) => {
  expect(parseCategoryView(segments)).toBeNull();
});

test('addresses', () => {
  expect(paths.category('fr', 'breads')).toBe('/fr/shop/breads');
  expect(paths.category('en', 'breads', { sort: 'price-low' satisfies Sort, page: 2 })).toBe(
    '/en/shop/breads/price-low/2',
  );
  expect(paths.reviews('en', 'baguette')).toBe('/en/products/baguette/reviews');
  expect(paths.reviews('en', 'baguette', 3)).toBe('/en/products/baguette/reviews/3');
  expect(parsePage('3')).toBe(3);
  expect(parsePage('1')).toBeNull();
});
