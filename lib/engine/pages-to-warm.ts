import { studioPath } from '#lib/cakes/design/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import { getSlugPage, listCategories } from '#lib/catalog/read.ts';
import { locales, sorts } from '#lib/catalog/schema.ts';

/** A large catalogue is warmed as far as this; the rest is baked when somebody asks. */
const MOST_PRODUCTS = 500;

/** The paths of the catalogue's pages, those that most people come in by first. */
export async function listPagesToWarm(): Promise<string[]> {
  const [categories, slugPage] = await Promise.all([listCategories(), getSlugPage(1)]);
  const slugs = (slugPage?.slugs ?? []).slice(0, MOST_PRODUCTS);
  return [
    ...locales.map((locale) => paths.home(locale)),
    ...locales.flatMap((locale) => [
      ...categories.flatMap(({ slug }) => sorts.map((sort) => paths.category(locale, slug, { sort, page: 1 }))),
      studioPath(locale),
      ...slugs.map(({ slug }) => paths.product(locale, slug)),
    ]),
  ];
}
