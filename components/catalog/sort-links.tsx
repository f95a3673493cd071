import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import { type Locale, type Sort, sorts } from '#lib/catalog/schema.ts';

/** The orders to look at a category in; each is an address of its own. */
export function SortLinks({ locale, category, current }: { locale: Locale; category: string; current: Sort }) {
  const t = translator(locale, 'category');
  return (
    <nav aria-label={t('sortLabel')}>
      <ul className="flex flex-wrap gap-2">
        {sorts.map((sort) => (
          <li key={sort}>
            <HoverLink
              href={paths.category(locale, category, { sort, page: 1 })}
              aria-current={sort === current ? 'true' : undefined}
              scroll={false}
              className="inline-flex min-h-11 items-center rounded-full bg-plaster px-4 text-sm font-medium transition-colors duration-200 hover:text-primary aria-[current]:bg-text aria-[current]:text-page"
            >
              {t(`sort.${sort}`)}
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
