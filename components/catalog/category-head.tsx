import { SlidersHorizontal } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Category, Locale, Sort } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';
import { SortLinks } from './sort-links.tsx';

/** What the shelf is, how many stand on it, and in which order. */
export function CategoryHead(props: { category: Category; locale: Locale; total: number; sort: Sort }) {
  const { category, locale, total, sort } = props;
  return (
    <div className="mt-2 mb-8 lg:mb-12">
      <h1 className="text-title">{category.name[locale]}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-muted">{category.description[locale]}</p>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
        <p className="font-medium">{translator(locale, 'category')('count', { count: total })}</p>
        {total > 1 && (
          <div className="flex flex-wrap gap-2">
            <SortLinks locale={locale} category={category.slug} current={sort} />
            <HoverLink
              href={searchPath(locale, { categories: [category.slug] })}
              className="inline-flex min-h-11 items-center gap-2 px-3 text-sm font-medium underline-offset-4 hover:text-primary hover:underline"
            >
              <SlidersHorizontal aria-hidden="true" className="size-4" />
              {translator(locale, 'search')('filter')}
            </HoverLink>
          </div>
        )}
      </div>
    </div>
  );
}
