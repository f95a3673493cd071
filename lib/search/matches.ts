import { bitsOf, NOT_TO_BE_HAD, readFacet } from '#lib/catalog/facets.ts';
import { bandOf, priceBands } from '#lib/catalog/price.ts';
import { allergenCodes, diets, ratingSteps } from '#lib/catalog/schema.ts';
import type { FacetCounts, FacetName, PickupDay, SearchView } from './schema.ts';

/** Products that share all that one can filter by: which category, which `facets`, and how many they are. */
export type Cell = { category: string; facets: number; count: number };

/** What is filtered by, with the day told as the longest wait (hours) that it allows. */
export type Filters = Pick<SearchView, 'categories' | 'diets' | 'without' | 'prices' | 'rating'> & {
  leadHours: number | null;
};

type Test = (cell: Omit<Cell, 'count'>) => boolean;
const always: Test = () => true;

/** One test per facet. What SQL says of the same is in `conditions.ts`. */
function testsOf(filters: Filters): Record<FacetName, Test> {
  const { categories, prices, rating, leadHours } = filters;
  const wantedDiets = bitsOf(diets, filters.diets);
  const unwanted = bitsOf(allergenCodes, filters.without);
  const bands = prices.map(bandOf);
  return {
    categories: categories.length === 0 ? always : ({ category }) => categories.includes(category),
    diets: ({ facets }) => (readFacet(facets, 'diets') & wantedDiets) === wantedDiets,
    without: ({ facets }) => (readFacet(facets, 'allergens') & unwanted) === 0,
    prices: bands.length === 0 ? always : ({ facets }) => bands.includes(readFacet(facets, 'price')),
    rating: rating === null ? always : ({ facets }) => readFacet(facets, 'rating') >= stepOf(rating),
    day: leadHours === null ? always : ({ facets }) => canBeHad(facets, leadHours),
  };
}

/** How many of `ratingSteps` a rating of at least this much has reached. */
export function stepOf(rating: number): number {
  return ratingSteps.filter((step) => step <= rating).length;
}

function canBeHad(facets: number, leadHours: number): boolean {
  const lead = readFacet(facets, 'lead');
  return lead !== NOT_TO_BE_HAD && lead <= leadHours;
}

export function countTotal(cells: readonly Cell[], filters: Filters): number {
  return sum(cells, Object.values(testsOf(filters)));
}

/** What each choice of each facet would leave, the other facets as they are. */
export function countFacets(
  cells: readonly Cell[],
  { filters, categories, days }: { filters: Filters; categories: readonly string[]; days: readonly PickupDay[] },
): FacetCounts {
  const each = <T extends string | number>(choices: readonly T[], facet: FacetName, choose: (choice: T) => Filters) => {
    const others = Object.entries(testsOf(filters)).filter(([name]) => name !== facet);
    const left = cells.filter((cell) => others.every(([, test]) => test(cell)));
    return Object.fromEntries(choices.map((choice) => [choice, sum(left, [testsOf(choose(choice))[facet]])]));
  };
  return {
    categories: each(categories, 'categories', (slug) => ({ ...filters, categories: [slug] })),
    diets: each(diets, 'diets', (diet) => ({ ...filters, diets: [...filters.diets, diet] })),
    without: each(allergenCodes, 'without', (code) => ({ ...filters, without: [...filters.without, code] })),
    prices: each(priceBands, 'prices', (from) => ({ ...filters, prices: [from] })),
    rating: each(ratingSteps, 'rating', (rating) => ({ ...filters, rating })),
    day: Object.fromEntries(days.map(({ day, leadHours }) => [day, countTotal(cells, { ...filters, leadHours })])),
  };
}

function sum(cells: readonly Cell[], tests: readonly Test[]): number {
  return cells.reduce((total, cell) => (tests.every((test) => test(cell)) ? total + cell.count : total), 0);
}
