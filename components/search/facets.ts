import { formatDay } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { formatPrice, priceBands } from '#lib/catalog/price.ts';
import { allergenCodes, type Category, diets, type Locale, ratingSteps } from '#lib/catalog/schema.ts';
import { parameters, searchPath } from '#lib/search/paths.ts';
import type { FacetName, Findings, PickupDay, SearchView } from '#lib/search/schema.ts';

export type FacetOption = {
  /** As in the address; empty for "any". */
  value: string;
  label: string;
  /** How it reads away from its facet. */
  alone: string;
  /** How many products choosing it would leave. */
  count: number | null;
  isOn: boolean;
};
export type Facet = {
  name: FacetName;
  parameter: string;
  title: string;
  hint: string | null;
  /** One at a time. */
  isSingle: boolean;
  options: FacetOption[];
};
export type Chip = { label: string; href: string };

type Shown = { view: SearchView; findings: Findings; days: PickupDay[]; categories: Category[]; locale: Locale };
type Choice = { value: string | number; label: string; alone?: string };

/** What one can filter by, in words. An allergen that nothing found contains is left out. */
export function describeFacets({ view, findings, days, categories, locale }: Shown): Facet[] {
  const t = translator(locale, 'search');
  const facet = (name: FacetName, choices: readonly Choice[]): Facet => {
    const isSingle = !Array.isArray(view[name]);
    const chosen: readonly unknown[] = [view[name]].flat();
    const options = choices.map(
      ({ value, label, alone = label }): FacetOption => ({
        ...{ value: String(value), label, alone },
        count: findings.counts[name][value] ?? 0,
        isOn: chosen.includes(value),
      }),
    );
    if (isSingle) {
      const isOn = !options.some((option) => option.isOn);
      options.unshift({ value: '', label: t('any'), alone: t('any'), count: null, isOn });
    }
    return { name, parameter: parameters[name], title: t(`facet.${name}`), hint: null, isSingle, options };
  };
  const allergens = facet(
    'without',
    allergenCodes.map((code) => {
      const allergen = t(`allergen.${code}`);
      return { value: code, label: allergen, alone: t('withoutOne', { allergen }) };
    }),
  );
  const diet = translator(locale, 'diet');
  return [
    facet(
      'categories',
      categories.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
    ),
    facet(
      'diets',
      diets.map((value) => ({ value, label: diet(value) })),
    ),
    {
      ...allergens,
      hint: t('withoutHint'),
      options: allergens.options.filter(({ isOn, count }) => isOn || count !== findings.total),
    },
    facet(
      'prices',
      priceBands.map((value, position) => ({ value, label: nameBand(position, locale) })),
    ),
    facet(
      'rating',
      ratingSteps.toReversed().map((value) => ({ value, label: t('ratingFrom', { rating: value }) })),
    ),
    facet(
      'day',
      days.map((one) => ({ value: one.day, ...nameDay(one, locale) })),
    ),
  ].filter(({ options }) => options.length > 0);
}

/** The filters that are on, each with the address of the search without it. */
export function listChips(facets: readonly Facet[], view: SearchView, locale: Locale): Chip[] {
  return facets.flatMap(({ name, options }) =>
    options
      .filter(({ isOn, value }) => isOn && value !== '')
      .map(({ alone, value }) => {
        const chosen = view[name];
        const left = Array.isArray(chosen) ? chosen.filter((other) => String(other) !== value) : null;
        return { label: alone, href: searchPath(locale, { ...view, [name]: left, page: 1 }) };
      }),
  );
}

function nameBand(position: number, locale: Locale): string {
  const t = translator(locale, 'search');
  const price = (minor: number) => formatPrice(minor, locale);
  const from = priceBands[position] as number;
  const next = priceBands[position + 1];
  if (next === undefined) return t('priceFrom', { price: price(from) });
  if (from === 0) return t('priceBelow', { price: price(next) });
  return t('priceBetween', { low: price(from), high: price(next - 1) });
}

function nameDay({ day, ahead }: PickupDay, locale: Locale): { label: string; alone: string } {
  const t = translator(locale, 'search');
  const date = formatDay(`${day}T12:00:00Z`, locale, 'short');
  const label = ahead === 0 ? t('today') : ahead === 1 ? t('tomorrow') : date;
  return { label, alone: t('readyOn', { day: ahead < 2 ? label.toLowerCase() : date }) };
}
