import { z } from 'zod';
import { searchText } from '#lib/platform/schema.ts';
import { slugSchema } from './schema.ts';

/** What the dashboard's list of products can be asked for, as its address says it. Pure. */

export const productSorts = ['newest', 'name', 'price', 'stock'] as const;
export const productStates = ['all', 'visible', 'hidden', 'low', 'offer'] as const;

/** Whatever does not fit is as if it had not been asked for. */
export const productQuerySchema = z.object({
  text: searchText(80),
  category: slugSchema.or(z.literal('')).catch(''),
  state: z.enum(productStates).catch('all'),
  sort: z.enum(productSorts).catch('newest'),
  after: z.string().optional().catch(undefined),
});
export type ProductQuery = z.output<typeof productQuerySchema>;

export type ProductLine = {
  slug: string;
  name: string;
  category: string;
  priceMinor: number;
  /** Of the offer that runs now; null if none does. */
  offerMinor: number | null;
  stock: number;
  isLow: boolean;
  isVisible: boolean;
  /** Null until it has a picture of which a small size is made. */
  pictureId: string | null;
  color: string;
};
export type ProductLines = { lines: ProductLine[]; next: string | null };
