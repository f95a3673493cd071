import { z } from 'zod';
import { priceBands } from '#lib/catalog/price.ts';
import { allergenCodes, dietSchema, ratingSteps, slugSchema, sorts } from '#lib/catalog/schema.ts';
import { parameters } from './paths.ts';

/** What is searched for and how it is looked at, as it stands in an address. Pure. */

/** `relevance` is for words; without them it is the shop's usual order. */
export const searchSorts = ['relevance', ...sorts] as const;
export type SearchSort = (typeof searchSorts)[number];

export const MOST_CHARACTERS = 100;
/** Results lie on at most so many pages: who looks further down than that adds a word. */
export const MOST_PAGES = 100;

/** What does not parse is left out of a list: an address that somebody has mistyped still finds things. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) => {
      const parsed = values.flatMap((value): z.output<T>[] => {
        const result = item.safeParse(value);
        return result.success ? [result.data] : [];
      });
      // Numbers by size.
      return [...new Set(parsed)].sort((one, other) => (one < other ? -1 : 1));
    });

const oneOf = (allowed: readonly number[]) =>
  z
    .string()
    .regex(/^\d/)
    .transform(Number)
    .refine((value) => allowed.includes(value));

const searchViewSchema = z.object({
  text: z
    .string()
    .catch('')
    .transform((text) => [...text.replace(/\s+/g, ' ').trim()].slice(0, MOST_CHARACTERS).join('').trim()),
  categories: listOf(slugSchema),
  /** All of them. */
  diets: listOf(dietSchema),
  /** Allergens that it must not contain. */
  without: listOf(z.enum(allergenCodes)),
  /** Any of these bands, each told by where it begins (minor units). */
  prices: listOf(oneOf(priceBands)),
  /** At least. */
  rating: oneOf(ratingSteps).nullable().catch(null),
  /** To be had on that day: `2026-12-24`. */
  day: z.iso.date().nullable().catch(null),
  sort: z.enum(searchSorts).catch('relevance'),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});
export type SearchView = z.output<typeof searchViewSchema>;

/** Reads a view out of an address. Never throws: what makes no sense counts as not said. */
export function parseSearch(query: Record<string, string | string[] | undefined>): SearchView {
  const said = Object.entries(parameters).map(([field, name]) => {
    const values = [query[name] ?? []].flat();
    return [field, listFields.has(field) ? values : values[0]] as const;
  });
  return searchViewSchema.parse(Object.fromEntries(said));
}

const listFields: ReadonlySet<string> = new Set<keyof SearchView>(['categories', 'diets', 'without', 'prices']);

const count = z.int().min(0);

/**
 * How many products each choice would leave. Where choices are alternatives (`categories`, `prices`, `rating`, `day`)
 * what is chosen there already does not count; where each narrows further (`diets`, `without`) it does.
 */
const facetCountsSchema = z.object({
  categories: z.record(slugSchema, count),
  diets: z.record(z.string(), count),
  without: z.record(z.string(), count),
  prices: z.record(z.string(), count),
  rating: z.record(z.string(), count),
  day: z.record(z.string(), count),
});
export type FacetCounts = z.infer<typeof facetCountsSchema>;
export type FacetName = keyof FacetCounts;

/** A day on which things can be fetched. */
export type PickupDay = {
  day: string;
  /** Days from today. */
  ahead: number;
  /** How long before (hours) things may have to be asked for to be ready by then. */
  leadHours: number;
};

export const findingsSchema = z.object({
  slugs: z.array(slugSchema),
  total: count,
  /** How many the words find, whatever the filters say. */
  unfiltered: count,
  pageCount: z.int().min(1),
  /** The page shown: the last one if there are fewer than asked for. */
  page: z.int().min(1),
  counts: facetCountsSchema,
  /** What was searched for in place of words that nothing is described with. */
  corrected: z.string().nullable(),
  /** Narrower searches that would find something, when this one has not. */
  alternatives: z.array(z.string()),
});
export type Findings = z.infer<typeof findingsSchema>;
