import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Category, Locale } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';

type Props = {
  locale: Locale;
  /** How many there are without the filters; 0 if it is the words that find nothing. */
  withoutFilters: number;
  /** The address of the search without its filters. */
  clear: string;
  alternatives: readonly string[];
  categories: readonly Category[];
};

/** Says why, and offers ways on. */
export function NothingFound({ locale, withoutFilters, clear, alternatives, categories }: Props) {
  const t = translator(locale, 'search');
  const isFiltered = withoutFilters > 0;
  return (
    <div className="py-10 text-center sm:py-16">
      <h2 className="text-section">{t(isFiltered ? 'emptyFiltersTitle' : 'emptyTitle')}</h2>
      <p className="mx-auto mt-3 mb-8 max-w-md text-lg text-muted">
        {isFiltered ? t('emptyFiltersText', { count: withoutFilters }) : t('emptyText')}
      </p>
      {isFiltered && <ButtonLink href={clear}>{t('clear')}</ButtonLink>}
      {alternatives.length > 0 && (
        <Ways
          title={t('tryInstead')}
          links={alternatives.map((text) => ({ name: text, href: searchPath(locale, { text }) }))}
        />
      )}
      <Ways
        title={t('browse')}
        links={categories.map(({ slug, name }) => ({ name: name[locale], href: paths.category(locale, slug) }))}
      />
    </div>
  );
}

function Ways({ title, links }: { title: string; links: { name: string; href: string }[] }) {
  return (
    <div className="mt-10">
      <h3 className="text-lg">{title}</h3>
      <ul className="mt-3 flex flex-wrap justify-center gap-2">
        {links.map(({ name, href }) => (
          <li key={href}>
            <HoverLink
              href={href}
              className="inline-flex min-h-11 items-center rounded-full bg-plaster px-5 font-medium transition-colors duration-200 hover:text-primary"
            >
              {name}
            </HoverLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
