import { z } from 'zod';
import type { Derived } from '#lib/platform/cache/derived.ts';
import type { VersionedKind } from '#lib/platform/cache/versioned.ts';
import {
  type Category,
  categorySchema,
  type Heroes,
  type Home,
  heroesSchema,
  homeSchema,
  type Listing,
  listingSchema,
  type Product,
  productSchema,
  type ReviewPage,
  reviewPageSchema,
  type SlugPage,
  type Sort,
  slugPageSchema,
} from './schema.ts';
import { surrogateKeys } from './surrogate-keys.ts';

/** Raise it when `productSchema` changes, so that two releases that run side by side do not overwrite each other. */
const SHAPE = 3;
const DAY = 86_400;

/** Everything of the catalogue that the cache keeps: key, schema, lifetime and tags. Pages: `lib/platform/cache/pages.ts`. */
export const productObject: VersionedKind<Product> = {
  name: 'object',
  key: (slug) => `product:${SHAPE}:${slug}`,
  schema: productSchema,
  lifeSeconds: 30 * DAY,
  absentLifeSeconds: 60,
};

export const cached = {
  categories: (): Derived<Category[]> => ({
    key: `categories:${SHAPE}`,
    schema: z.array(categorySchema),
    tags: [surrogateKeys.everything, surrogateKeys.categories],
    lifeSeconds: DAY,
  }),
  listing: (view: { category: string; sort: Sort; page: number }): Derived<Listing | null> => ({
    key: `listing:${SHAPE}:${view.category}:${view.sort}:${view.page}`,
    schema: listingSchema.nullable(),
    tags: [surrogateKeys.everything, surrogateKeys.category(view.category)],
    lifeSeconds: DAY,
  }),
  reviewPage: (view: { slug: string; page: number }): Derived<ReviewPage | null> => ({
    key: `reviews:${SHAPE}:${view.slug}:${view.page}`,
    schema: reviewPageSchema.nullable(),
    tags: [surrogateKeys.everything, surrogateKeys.product(view.slug)],
    lifeSeconds: DAY,
  }),
  heroes: (): Derived<Heroes> => ({
    key: `heroes:${SHAPE}`,
    schema: heroesSchema,
    tags: [surrogateKeys.everything, surrogateKeys.home],
    lifeSeconds: DAY,
  }),
  slugPage: (page: number): Derived<SlugPage | null> => ({
    key: `slugs:${SHAPE}:${page}`,
    schema: slugPageSchema.nullable(),
    tags: [surrogateKeys.everything, surrogateKeys.sitemap],
    lifeSeconds: DAY,
  }),
  home: (): Derived<Home> => ({
    key: `home:${SHAPE}`,
    schema: homeSchema,
    tags: [surrogateKeys.everything, surrogateKeys.home],
    lifeSeconds: DAY,
  }),
};
