import { paths } from './paths.ts';
import type { Locale } from './schema.ts';

/**
 * Which pages show which things, said once, for the page cache's tags and the edge's surrogate keys alike. A page's
 * keys follow from its address alone, so they need not travel with its body: `next.config.js` sends them to the edge
 * (`surrogateKeyHeaders`) and the page cache reads them off the path (`surrogateKeysOf`).
 */
export const surrogateKeys = {
  /** On every page: a change of release, or of the frame around the pages. */
  everything: 'page',
  home: 'home',
  /** Every order and every page of a category, and what is derived for them. */
  category: (slug: string) => `category/${slug}`,
  /** A product's page and its review pages. */
  product: (slug: string) => `product/${slug}`,
  /** The categories with their numbers of products. */
  categories: 'categories',
  sitemap: 'sitemap',
  /** No page: what a search has found. */
  search: 'search',
  /** A picture in all its sizes. */
  picture: (id: string) => `picture/${id}`,
} as const;

/** The keys of the page at `path`: `/en/products/baguette/reviews/2` → `['page', 'product/baguette']`. */
export function surrogateKeysOf(path: string): string[] {
  const [, first = '', room = '', slug = ''] = path.split('/');
  const keys: string[] = [surrogateKeys.everything];
  if (first === 'crawlers') keys.push(surrogateKeys.sitemap);
  else if (room === 'shop' && slug) keys.push(surrogateKeys.category(slug));
  else if (room === 'products' && slug) keys.push(surrogateKeys.product(slug));
  else if (first !== '' && room === '') keys.push(surrogateKeys.home);
  return keys;
}

/** The same as `headers()` of `next.config.js` wants it. */
export function surrogateKeyHeaders() {
  const rule = (source: string, ...keys: string[]) => ({
    source,
    headers: [{ key: 'xkey', value: [surrogateKeys.everything, ...keys].join(' ') }],
  });
  return [
    rule('/:locale(en|fr)', surrogateKeys.home),
    rule('/:locale(en|fr)/cakes'),
    rule('/:locale(en|fr)/lost'),
    rule('/:locale(en|fr)/shop/:slug/:view*', surrogateKeys.category(':slug')),
    rule('/:locale(en|fr)/products/:slug/:view*', surrogateKeys.product(':slug')),
    ...['/robots.txt', '/sitemap.xml', '/sitemaps/:file'].map((source) => rule(source, surrogateKeys.sitemap)),
  ];
}

export type ProductChange = {
  slug: string;
  /** The categories it stands in. */
  categories: string[];
  /** Products on whose pages this one stands as "goes well with". */
  relatedBy: string[];
};

/** Everything that shows a product, and so must be made anew when it changes. */
export function keysAffectedBy(change: ProductChange): string[] {
  return [
    ...new Set([
      surrogateKeys.product(change.slug),
      ...change.relatedBy.map(surrogateKeys.product),
      ...change.categories.map(surrogateKeys.category),
      surrogateKeys.home,
      surrogateKeys.categories,
      surrogateKeys.sitemap,
      surrogateKeys.search,
    ]),
  ];
}

/** The pages that somebody will most likely ask for next after a product changed. */
export function pathsToWarm(change: ProductChange, locales: readonly Locale[]): string[] {
  return [...locales.map((locale) => paths.product(locale, change.slug)), ...listsToWarm(change, locales)];
}

/** Of these the pages that list it. */
export function listsToWarm(change: ProductChange, locales: readonly Locale[]): string[] {
  return locales.flatMap((locale) => [
    paths.home(locale),
    ...change.categories.map((category) => paths.category(locale, category)),
  ]);
}
