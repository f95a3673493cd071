import { formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Facet, FacetOption } from './facets.ts';

/** What a search is filtered by, as fields of its form. */
export function FacetsPanel({ facets, locale }: { facets: readonly Facet[]; locale: Locale }) {
  return (
    <div className="grid gap-8">
      {facets.map((facet) => (
        <fieldset key={facet.name}>
          <legend className="mb-2 font-display text-lg font-semibold">{facet.title}</legend>
          {facet.hint && <p className="mb-2 text-sm text-muted">{facet.hint}</p>}
          <ul>
            {facet.options.map((option) => (
              <li key={option.value}>
                <Choice facet={facet} option={option} locale={locale} />
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

function Choice({ facet, option, locale }: { facet: Facet; option: FacetOption; locale: Locale }) {
  const { value, label, count, isOn } = option;
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg py-1 transition-colors duration-200 hover:text-primary has-disabled:cursor-default has-disabled:text-muted has-disabled:opacity-60 lg:min-h-9">
      <input
        type={facet.isSingle ? 'radio' : 'checkbox'}
        name={facet.parameter}
        value={value}
        defaultChecked={isOn}
        disabled={count === 0 && !isOn}
        className="size-4.5 shrink-0 accent-primary"
      />
      <span className="flex-1">{label}</span>
      {count !== null && (
        <span className="text-sm tabular-nums text-muted">
          <span aria-hidden="true">{formatNumber(count, locale)}</span>
          <span className="sr-only">{translator(locale, 'search')('optionCount', { count })}</span>
        </span>
      )}
    </label>
  );
}
