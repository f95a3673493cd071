import type { Metadata } from 'next';
import { listCategories, listProducts } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { translator } from '#components/i18n/translator.ts';
import { ActiveFilters } from '#components/search/active-filters.tsx';
import { describeFacets, listChips } from '#components/search/facets.ts';
import { InstantSearch } from '#components/search/instant-search.tsx';
import { NothingFound } from '#components/search/nothing-found.tsx';
import { Results } from '#components/search/results.tsx';
import { SEARCH_FORM, SearchForm, SearchToolbar } from '#components/search/search-form.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { searchEntries, searchPath } from '#lib/search/paths.ts';
import { parseSearch } from '#lib/search/schema.ts';
import { search } from '#lib/search/search.ts';

type Props = PageProps<'/[locale]/search'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'search');
  const { text } = parseSearch(await searchParams);
  return {
    title: text ? t('metaTitle', { text }) : t('title'),
    description: t('description'),
    // There is no end to what can be searched for.
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const asked = parseSearch(await searchParams);
  const [{ view, days, findings }, categories] = await Promise.all([search(asked), listCategories()]);
  const products = await listProducts(findings.slugs);
  const t = translator(locale, 'search');
  const facets = findings.unfiltered > 0 ? describeFacets({ view, findings, days, categories, locale }) : [];
  const chips = listChips(facets, view, locale);
  const clear = searchPath(locale, { text: view.text, sort: view.sort });
  const { total, corrected } = findings;
  return (
    <InstantSearch formId={SEARCH_FORM} action={searchPath(locale)} entries={searchEntries(view)}>
      <div className="wrap grid gap-x-12 gap-y-6 pt-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:pt-10">
        <h1 className="text-title wrap-anywhere lg:col-span-2">
          {view.text ? t('heading', { text: corrected ?? view.text }) : t('headingAll')}
        </h1>
        <SearchForm view={view} facets={facets} total={total} locale={locale} />
        <div className={facets.length > 0 ? 'min-w-0' : 'min-w-0 lg:col-span-2'}>
          {corrected && (
            <p className="mb-4 rounded-tile bg-plaster px-5 py-3">
              {t('corrected', { asked: view.text, text: corrected })}
            </p>
          )}
          {findings.unfiltered > 0 && <SearchToolbar view={view} total={total} active={chips.length} locale={locale} />}
          <ActiveFilters chips={chips} clear={clear} locale={locale} />
          {products.length > 0 ? (
            <Results products={products} locale={locale} />
          ) : (
            <NothingFound
              locale={locale}
              withoutFilters={findings.unfiltered}
              clear={clear}
              alternatives={findings.alternatives}
              categories={categories}
            />
          )}
          <Pagination
            locale={locale}
            current={findings.page}
            count={findings.pageCount}
            hrefOf={(page) => searchPath(locale, { ...view, page })}
          />
        </div>
      </div>
    </InstantSearch>
  );
}
