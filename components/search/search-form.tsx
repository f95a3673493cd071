import { Search, SlidersHorizontal, X } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { searchPath } from '#lib/search/paths.ts';
import { MOST_CHARACTERS, type SearchView, searchSorts } from '#lib/search/schema.ts';
import type { Facet } from './facets.ts';
import { FacetsPanel } from './facets-panel.tsx';

export const SEARCH_FORM = 'search-form';
const PANEL = 'search-filters';

type Props = { view: SearchView; facets: readonly Facet[]; total: number; locale: Locale };

/** The words, and the filters beside the results; on a phone those come in from the side, without a script. */
export function SearchForm({ view, facets, total, locale }: Props) {
  const t = translator(locale, 'search');
  return (
    <search className="contents">
      <form id={SEARCH_FORM} action={searchPath(locale)} className="contents">
        <div className="relative lg:col-span-2">
          <label htmlFor="search-text" className="sr-only">
            {t('label')}
          </label>
          <Search aria-hidden="true" className="absolute top-1/2 left-5 size-5 -translate-y-1/2 text-muted" />
          <input
            id="search-text"
            type="search"
            name="q"
            defaultValue={view.text}
            maxLength={MOST_CHARACTERS}
            placeholder={t('placeholder')}
            autoComplete="off"
            enterKeyHint="search"
            className="h-14 w-full rounded-full bg-surface pr-32 pl-13 text-lg shadow-soft placeholder:text-muted"
          />
          <button type="submit" className={`${BUTTON} ${buttonLooks.primary} absolute top-1 right-1 cursor-pointer`}>
            {t('submit')}
          </button>
        </div>
        {facets.length > 0 && (
          <aside
            id={PANEL}
            popover="auto"
            aria-label={t('filters')}
            className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(22rem,88vw)] overflow-y-auto overscroll-contain bg-page p-6 text-text shadow-soft backdrop:bg-[#1b110a]/45 lg:static lg:block lg:h-auto lg:w-auto lg:overflow-visible lg:bg-transparent lg:p-0 lg:shadow-none"
          >
            <div className="mb-4 flex items-center justify-between lg:hidden">
              <p className="font-display text-2xl font-semibold">{t('filters')}</p>
              <button
                type="button"
                popoverTarget={PANEL}
                popoverTargetAction="hide"
                aria-label={t('close')}
                className="grid size-11 cursor-pointer place-items-center rounded-full"
              >
                <X aria-hidden="true" className="size-6" />
              </button>
            </div>
            <FacetsPanel facets={facets} locale={locale} />
            <div className="sticky bottom-0 -mx-6 mt-6 bg-page px-6 py-4 lg:hidden">
              <button
                type="button"
                popoverTarget={PANEL}
                popoverTargetAction="hide"
                className={`${BUTTON} ${buttonLooks.primary} w-full cursor-pointer`}
              >
                {t('show', { count: total })}
              </button>
            </div>
            <noscript>
              <button type="submit" className={`${BUTTON} ${buttonLooks.quiet} mt-6 w-full cursor-pointer`}>
                {t('apply')}
              </button>
            </noscript>
          </aside>
        )}
      </form>
    </search>
  );
}

/** Above the results: how many, in which order, and on a phone the way to the filters. */
export function SearchToolbar({ view, total, active, locale }: Omit<Props, 'facets'> & { active: number }) {
  const t = translator(locale, 'search');
  // Without words nothing matches better than anything else.
  const sorts = view.text === '' ? searchSorts.filter((sort) => sort !== 'loved') : searchSorts;
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <p role="status" className="font-medium">
        {translator(locale, 'category')('count', { count: total })}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          popoverTarget={PANEL}
          className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full bg-plaster px-4 text-sm font-medium lg:hidden"
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {active > 0 ? t('filtersOpen', { count: active }) : t('filters')}
        </button>
        <label className="inline-flex min-h-11 items-center gap-2 rounded-full bg-plaster pr-2 pl-4 text-sm font-medium">
          <span className="max-sm:sr-only">{t('sort')}</span>
          <select name="sort" form={SEARCH_FORM} defaultValue={view.sort} className="min-h-11 bg-transparent pr-1">
            {sorts.map((sort) => (
              <option key={sort} value={sort} className="bg-surface text-text">
                {t(`sorts.${sort === 'relevance' && view.text === '' ? 'loved' : sort}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
