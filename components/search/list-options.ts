import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Picture } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';
import { fillIn, type SearchTexts } from './search-texts.ts';
import type { Suggestions } from './suggestions.ts';

export type Option = {
  id: string;
  href: string;
  label: string;
  price?: string;
  picture?: Picture | null;
  kind: 'product' | 'category' | 'recent' | 'all';
};
export type Group = { id: string; title: string | null; options: Option[] };

type Known = {
  text: string;
  suggestions: Suggestions | null;
  recent: readonly string[];
  locale: Locale;
  texts: SearchTexts;
};

/** What the dialog offers, in groups, in the order in which the arrow keys go through it. */
export function listOptions({ text, suggestions, recent, locale, texts }: Known): Group[] {
  const { products = [], categories = [], total = 0 } = suggestions ?? {};
  const isEmpty = text === '';
  const groups: Group[] = [
    {
      id: 'recent',
      title: texts.recent,
      options: (isEmpty ? recent : []).map((kept, position) => ({
        id: `recent-${position}`,
        href: searchPath(locale, { text: kept }),
        label: kept,
        kind: 'recent',
      })),
    },
    {
      id: 'products',
      title: isEmpty ? texts.loved : texts.products,
      options: products.map(({ slug, name, price, picture }) => ({
        id: `product-${slug}`,
        href: paths.product(locale, slug),
        label: name,
        ...{ price, picture, kind: 'product' },
      })),
    },
    {
      id: 'categories',
      title: texts.categories,
      options: categories.map(({ slug, name }) => ({
        id: `category-${slug}`,
        href: paths.category(locale, slug),
        label: name,
        kind: 'category',
      })),
    },
    {
      id: 'all',
      title: null,
      options: isEmpty
        ? []
        : [
            {
              id: 'all',
              href: searchPath(locale, { text }),
              label:
                total > 0
                  ? fillIn(texts.all, { total: new Intl.NumberFormat(locale).format(total) })
                  : fillIn(texts.search, { text }),
              kind: 'all',
            },
          ],
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
