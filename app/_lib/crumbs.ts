import { translator } from '#components/i18n/translator.ts';
import type { Crumb } from '#components/ui/breadcrumbs.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** Home, the product's category, the product. */
export function productCrumbs({ slug, name, category }: Product, locale: Locale): Crumb[] {
  return [
    { name: translator(locale, 'breadcrumbs')('home'), href: paths.home(locale) },
    { name: category.name[locale], href: paths.category(locale, category.slug) },
    { name: name[locale], href: paths.product(locale, slug) },
  ];
}
