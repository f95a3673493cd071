import { expect, test } from 'vitest';
import { paths } from './paths.ts';
import { keysAffectedBy, pathsToWarm, surrogateKeyHeaders, surrogateKeysOf } from './surrogate-keys.ts';

test.each([
  ['/en', ['page', 'home']],
  ['/fr/shop/breads', ['page', 'category/breads']],
  ['/fr/shop/breads/price-low/3', ['page', 'category/breads']],
  ['/en/products/baguette', ['page', 'product/baguette']],
  ['/en/products/baguette/reviews/2', ['page', 'product/baguette']],
  ['/fr/cakes', ['page']],
  ['/crawlers/sitemap-2.xml', ['page', 'sitemap']],
])('%s carries %j', (path, keys) => {
  expect(surrogateKeysOf(path)).toEqual(keys);
});

test('the edge and the page cache are told the same keys', () => {
  const pages = [
    paths.home('en'),
    paths.category('fr', 'tarts', { sort: 'newest', page: 2 }),
    paths.product('en', 'x'),
  ];
  for (const path of [...pages, paths.reviews('fr', 'x', 2), '/en/cakes']) {
    const rule = surrogateKeyHeaders().find(({ source }) => toPattern(source).test(path));
    const slug = path.split('/')[3] ?? '';
    expect(rule?.headers[0]?.value.replace(':slug', slug).split(' ')).toEqual(surrogateKeysOf(path));
  }
});

test('a product is shown on its pages, in its category, at home, and where it goes well with', () => {
  const change = { slug: 'baguette', categories: ['breads'], relatedBy: ['lemon-tart'] };
  expect(keysAffectedBy(change)).toEqual([
    'product/baguette',
    'product/lemon-tart',
    'category/breads',
    'home',
    'categories',
    'sitemap',
    'search',
  ]);
  expect(pathsToWarm(change, ['en', 'fr'])).toContain('/fr/products/baguette');
});

/** As much of Next's `source` syntax as our rules use. */
function toPattern(source: string): RegExp {
  const pattern = source
    .replace(/:\w+\(([^)]*)\)/g, '($1)')
    .replace(/\/:\w+\*/g, '(/.*)?')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}
