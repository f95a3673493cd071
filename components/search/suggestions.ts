import type { Picture } from '#lib/catalog/schema.ts';

/** What the search dialog shows while somebody types: `/api/search/suggest`. */
export type Suggestions = {
  products: { slug: string; name: string; price: string; picture: Picture | null }[];
  categories: { slug: string; name: string }[];
  /** How many products the words find. */
  total: number;
};
