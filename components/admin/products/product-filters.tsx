import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { productPaths } from '#lib/catalog/paths.ts';
import { type ProductQuery, productSorts, productStates } from '#lib/catalog/product-list-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = { query: ProductQuery; categories: [slug: string, name: string][]; locale: Locale };

const BOX = 'mt-1 block min-h-12 w-full rounded-xl border border-muted/60 bg-surface px-3';

/** A plain form: what is asked for stands in the address. */
export function ProductFilters({ query, categories, locale }: Props) {
  const t = translator(locale, 'adminProducts');
  const isFiltered = productPaths.list(locale, { ...query, after: undefined }) !== productPaths.products(locale);
  return (
    <search>
      <form action={productPaths.products(locale)} className="flex flex-wrap items-end gap-3">
        <label className="min-w-48 grow basis-64 font-medium">
          {t('filter.text')}
          <input
            type="search"
            name="text"
            defaultValue={query.text}
            maxLength={80}
            autoComplete="off"
            className={BOX}
          />
        </label>
        <label className="font-medium">
          {t('field.category')}
          <select name="category" defaultValue={query.category} className={BOX}>
            <option value="">{t('filter.all')}</option>
            {categories.map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="font-medium">
          {t('filter.state')}
          <select name="state" defaultValue={query.state} className={BOX}>
            {productStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="font-medium">
          {t('filter.sort')}
          <select name="sort" defaultValue={query.sort} className={BOX}>
            {productSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={`${BUTTON} cursor-pointer ${buttonLooks.primary}`}>
          {t('filter.go')}
        </button>
        {isFiltered && (
          <ButtonLink href={productPaths.products(locale)} look="plain">
            {t('filter.clear')}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
