import type { Locale } from '#lib/catalog/schema.ts';
import { everything, type SearchView, searchViewSchema } from './schema.ts';

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

/** The one address of a view; what is as usual is left out. */
export function searchPath(locale: Locale, view: Partial<SearchView> = {}): string {
  const query = new URLSearchParams();
  for (const field of fields) {
    const value = view[field] ?? null;
    if (value === null || value === everything[field]) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(parameters[field], String(one));
  }
  return query.size > 0 ? `/${locale}/search?${query}` : `/${locale}/search`;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads a view out of an address. Never throws: what makes no sense counts as not said. */
export function parseSearch(query: Query): SearchView {
  const all = (field: keyof SearchView) => [query[parameters[field]] ?? []].flat();
  return searchViewSchema.parse(
    Object.fromEntries(fields.map((field) => [field, Array.isArray(everything[field]) ? all(field) : all(field)[0]])),
  );
}

export const suggestPath = (locale: Locale, text: string) =>
  `/api/search/suggest?${new URLSearchParams({ locale, q: text })}`;
