import type { Locale } from '#lib/catalog/schema.ts';
import type { SearchView } from './schema.ts';

/** The names of the view's parts in an address, in the order in which they stand there. */
export const parameters = {
  text: 'q',
  categories: 'category',
  diets: 'diet',
  without: 'without',
  prices: 'price',
  rating: 'rating',
  day: 'day',
  sort: 'sort',
  page: 'page',
} as const satisfies Record<keyof SearchView, string>;

const fields = Object.keys(parameters) as (keyof SearchView)[];

/** What an address leaves out, since it goes without saying. */
const usual: Partial<SearchView> = { text: '', sort: 'relevance', page: 1 };

/** A view as it stands in an address: the name and the value of each thing said. */
export function searchEntries(view: Partial<SearchView>): [string, string][] {
  return fields.flatMap((field) => {
    const value = view[field] ?? null;
    if (value === null || value === usual[field]) return [];
    return [value].flat().map((one): [string, string] => [parameters[field], String(one)]);
  });
}

/** The one address of a view. */
export function searchPath(locale: Locale, view: Partial<SearchView> = {}): string {
  const query = new URLSearchParams(searchEntries(view));
  return query.size > 0 ? `/${locale}/search?${query}` : `/${locale}/search`;
}

/** Where suggestions for a text that is being typed come from. */
export function suggestPath(locale: Locale, text: string): string {
  return `/api/search/suggest?${new URLSearchParams({ locale, q: text })}`;
}
