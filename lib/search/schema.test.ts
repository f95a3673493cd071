import { expect, test } from 'vitest';
import { searchPath } from './paths.ts';
import { parseSearch, type SearchView } from './schema.ts';

const everything: SearchView = {
  ...{ text: '', categories: [], diets: [], without: [], prices: [] },
  ...{ rating: null, day: null, sort: 'relevance', page: 1 },
};

const readAddress = (address: string) => {
  const { searchParams } = new URL(address, 'http://shop');
  return parseSearch(Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)])));
};

test.each<[Partial<SearchView>, string]>([
  [{}, '/en/search'],
  [{ text: 'pâte & crème' }, '/en/search?q=p%C3%A2te+%26+cr%C3%A8me'],
  [{ categories: ['breads', 'cakes'], page: 2 }, '/en/search?category=breads&category=cakes&page=2'],
  [
    { diets: ['vegan'], without: ['milk', 'nuts'], prices: [0, 500], rating: 4.5, day: '2026-12-24', sort: 'newest' },
    '/en/search?diet=vegan&without=milk&without=nuts&price=0&price=500&rating=4.5&day=2026-12-24&sort=newest',
  ],
])('%j has one address, and comes back from it', (view, address) => {
  expect(searchPath('en', view)).toBe(address);
  expect(readAddress(address)).toEqual({ ...everything, ...view });
  expect(searchPath('en', readAddress(address))).toBe(address);
});

test.each<[string, Partial<SearchView>]>([
  ['?q=%20%20a%20%20%20b%20', { text: 'a b' }],
  [`?q=${'x'.repeat(300)}`, { text: 'x'.repeat(100) }],
  ['?category=cakes&category=breads&category=cakes&category=No!', { categories: ['breads', 'cakes'] }],
  ['?diet=carnivore&without=water&price=7&rating=9&day=2026-02-30&sort=worst&page=-1', {}],
  ['?rating=&day=&page=&price=&sort=&q=', {}],
  ['?page=1e9', {}],
  ['?page=2.5', {}],
  ['?page=3', { page: 3 }],
  ['?price=500&price=0', { prices: [0, 500] }],
])('%s is forgiven what it gets wrong', (query, view) => {
  expect(readAddress(`/en/search${query}`)).toEqual({ ...everything, ...view });
});
