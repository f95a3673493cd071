import { translator } from '#components/i18n/translator.ts';
import type { Category, Locale, Sort } from '#lib/catalog/schema.ts';
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
        {total > 1 && <SortLinks locale={locale} category={category.slug} current={sort} />}
      </div>
    </div>
  );
}
