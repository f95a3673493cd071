import { z } from 'zod';
import { priceBands } from '#lib/catalog/price.ts';
import { allergenCodes, dietSchema, ratingSteps, slugSchema, sorts } from '#lib/catalog/schema.ts';

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
      return [...new Set(parsed)].sort();
    });

const oneOf = (allowed: readonly number[]) => z.coerce.number().refine((value) => allowed.includes(value));

export const searchViewSchema = z.object({
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

/** Everything that the shop has. */
export const everything: SearchView = searchViewSchema.parse({ text: '' });

const count = z.int().min(0);

/** How many products each choice would leave. Of what may be chosen several at once (`categories`, `prices`, as alternatives) and of what only one (`rating`, `day`) the choice already made does not count. */
export const facetCountsSchema = z.object({
  categories: z.record(slugSchema, count),
  diets: z.record(z.string(), count),
  without: z.record(z.string(), count),
  prices: z.record(z.string(), count),
  rating: z.record(z.string(), count),
  day: z.record(z.string(), count),
});
export type FacetCounts = z.infer<typeof facetCountsSchema>;
export type FacetName = keyof FacetCounts;

/** A day on which things can be fetched, and how long before (hours) they may have to be asked for at most. */
export type PickupDay = { day: string; leadHours: number };

export const findingsSchema = z.object({
  slugs: z.array(slugSchema),
  total: count,
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
