import { bandOf, priceRange } from './price.ts';
import { allergenCodes, diets, type Product, ratingSteps } from './schema.ts';

/**
 * All that a search filters by, in the bits of one integer: a filter is then arithmetic on one column, and all counts
 * follow from how many products share a number. The sign bit stays free.
 */
export const facetBits = {
  /** A bit for each of `diets`. */
  diets: { shift: 0, mask: 0xf },
  /** A bit for each of `allergenCodes` that it contains; traces don't count. */
  allergens: { shift: 4, mask: 0x3fff },
  /** The position of its price in `priceBands`. */
  price: { shift: 18, mask: 0x7 },
  /** How many of `ratingSteps` its rating reaches. */
  rating: { shift: 21, mask: 0x3 },
  /** Hours ahead that it must be asked for, or `NOT_TO_BE_HAD`. */
  lead: { shift: 23, mask: 0xff },
} as const;
export type FacetField = keyof typeof facetBits;

/** Sold out; longer than the longest wait. */
export const NOT_TO_BE_HAD = 0xff;
/** The longest wait (hours) that is told from longer ones: ten days. */
export const LONGEST_LEAD = NOT_TO_BE_HAD - 1;

type Faceted = Pick<
  Product,
  'diets' | 'allergens' | 'priceMinor' | 'offer' | 'options' | 'reviewSummary' | 'leadTimeHours' | 'availability'
>;

export function packFacets(product: Faceted): number {
  const contained = product.allergens.filter(({ isTrace }) => !isTrace).map(({ code }) => code);
  const values: Record<FacetField, number> = {
    diets: bitsOf(diets, product.diets),
    allergens: bitsOf(allergenCodes, contained),
    price: bandOf(priceRange(product).low),
    rating: ratingSteps.filter((step) => product.reviewSummary.average >= step).length,
    lead: product.availability === 'sold-out' ? NOT_TO_BE_HAD : Math.min(product.leadTimeHours, LONGEST_LEAD),
  };
  return Object.entries(values).reduce((sum, [field, value]) => sum | shifted(field as FacetField, value), 0);
}

export function readFacet(facets: number, field: FacetField): number {
  return (facets >> facetBits[field].shift) & facetBits[field].mask;
}

/** `value` where `field` stands in the integer. */
export function shifted(field: FacetField, value: number): number {
  return value << facetBits[field].shift;
}

/** A bit for each of `all` that is in `some`; what is not in `all` has none. */
export function bitsOf<T extends string>(all: readonly T[], some: readonly string[]): number {
  return all.reduce((bits, code, position) => (some.includes(code) ? bits | (1 << position) : bits), 0);
}
