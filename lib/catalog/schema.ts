import { z } from 'zod';

/** Shapes of the catalogue, shared by browser, web and workers. Pure: no I/O, no Node APIs. */

export const locales = ['en', 'fr'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** A text in every language of the shop. */
export const textSchema = z.object({ en: z.string(), fr: z.string() });
export type Text = z.infer<typeof textSchema>;

export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Minor units of the shop's currency (cents): 0.01 to 99,999.99. */
export const priceSchema = z.int().min(1).max(9_999_999);

export const diets = ['vegetarian', 'vegan', 'dairy-free', 'nut-free'] as const;
export const dietSchema = z.enum(diets);
export type Diet = z.infer<typeof dietSchema>;

/** The fourteen that European law wants to be told of. New ones go to the end: products keep them by position. */
export const allergenCodes = [
  ...(['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soya', 'milk', 'nuts'] as const),
  ...(['celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs'] as const),
] as const;

/** Average ratings that are told apart, ascending. */
export const ratingSteps = [3, 4, 4.5] as const;

/** What a shopper may know of the stock. The count itself is never cached: see `docs/architecture.md`. */
const availabilitySchema = z.enum(['in-stock', 'low', 'sold-out']);
export type Availability = z.infer<typeof availabilitySchema>;

/** `/api/media/pictures/<id>/<width>.<avif|webp>` for each of `widths` (pixels, ascending). */
const pictureSchema = z.object({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()).min(1),
  /** `#rrggbb`, painted while the picture loads. */
  color: z.string(),
  alt: textSchema,
});
export type Picture = z.infer<typeof pictureSchema>;

/** What a shopper photographed: like a picture, but without widths until a worker has made them. */
const photoSchema = pictureSchema.omit({ alt: true }).extend({ widths: z.array(z.int()) });
export type Photo = z.infer<typeof photoSchema>;

const reviewSchema = z.object({
  id: z.int(),
  locale: localeSchema,
  rating: z.int().min(1).max(5),
  title: z.string(),
  text: z.string(),
  author: z.string(),
  isVerified: z.boolean(),
  /** How many people say that it helped them. Documents from before there were votes and photographs have neither. */
  helpful: z.int().default(0),
  photos: z.array(photoSchema).default([]),
  createdAt: z.iso.datetime(),
});
export type Review = z.infer<typeof reviewSchema>;

const reviewSummarySchema = z.object({
  count: z.int(),
  /** 0 when there are none; else 1 to 5, one decimal. */
  average: z.number(),
  /** How many reviews gave 1, 2, 3, 4 and 5. */
  histogram: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

/** Per 100 g. Energy in kJ and kcal, the rest in grams. */
const nutritionSchema = z.object({
  energyKj: z.int(),
  energyKcal: z.int(),
  fat: z.number(),
  saturates: z.number(),
  carbohydrate: z.number(),
  sugars: z.number(),
  fibre: z.number(),
  protein: z.number(),
  salt: z.number(),
});
export type Nutrition = z.infer<typeof nutritionSchema>;

const optionSchema = z.object({
  kind: z.enum(['size', 'slicing']),
  values: z
    .array(
      z.object({
        code: z.string(),
        label: textSchema,
        /** Minor units added to the price; may be negative. */
        surchargeMinor: z.int(),
        isDefault: z.boolean(),
      }),
    )
    .min(1),
});

/**
 * The Product object: all that pages need of one product, assembled once per change and cached whole.
 * A cached copy that does not parse with this schema counts as absent, so a release may change the shape freely.
 */
export const productSchema = z.object({
  /** Counts the times the document was written; a copy with a lower one is older. */
  version: z.int(),
  /** Counts the changes by the staff: by it, who saves one sees when it is on a page. */
  revision: z.int().default(0),
  id: z.int(),
  slug: slugSchema,
  category: z.object({ slug: slugSchema, name: textSchema }),
  name: textSchema,
  /** One line. */
  tagline: textSchema,
  /** Paragraphs separated by an empty line. */
  description: textSchema,
  /** Base price in minor units, before offer and options. */
  priceMinor: priceSchema,
  /** The offer that runs at the time of assembly; a clock job assembles again when it starts or ends. */
  offer: z.object({ priceMinor: priceSchema, endsAt: z.iso.datetime() }).nullable(),
  options: z.array(optionSchema),
  /** At least one; the first is the cover. */
  pictures: z.array(pictureSchema).min(1),
  weightGrams: z.int(),
  leadTimeHours: z.int(),
  shelfLifeDays: z.int(),
  diets: z.array(dietSchema),
  /** Heaviest first. */
  ingredients: z.array(z.object({ name: textSchema, allergen: z.string().nullable() })),
  allergens: z.array(z.object({ code: z.string(), name: textSchema, isTrace: z.boolean() })),
  nutrition: nutritionSchema.nullable(),
  availability: availabilitySchema,
  reviewSummary: reviewSummarySchema,
  /** Another one whenever any published review is: their pages hold more of them than this object does. */
  reviewDigest: z.string().default(''),
  /** The newest published ones, at most `FIRST_REVIEWS`. */
  reviews: z.array(reviewSchema),
  /** Slugs of products that go well with it, best first. */
  related: z.array(slugSchema),
  launchedAt: z.iso.datetime(),
  assembledAt: z.iso.datetime(),
});
export type Product = z.infer<typeof productSchema>;

export const FIRST_REVIEWS = 6;

export const categorySchema = z.object({
  slug: slugSchema,
  name: textSchema,
  description: textSchema,
  productCount: z.int(),
  cover: pictureSchema,
});
export type Category = z.infer<typeof categorySchema>;

/** The orders a category can be looked at in; the first is the default. */
export const sorts = ['loved', 'price-low', 'price-high', 'newest'] as const;
export const sortSchema = z.enum(sorts);
export type Sort = z.infer<typeof sortSchema>;

export const PAGE_SIZE = 24;

/** Which products stand on one page of a category. */
export const listingSchema = z.object({
  slugs: z.array(slugSchema),
  total: z.int(),
  /** At least 1. */
  pageCount: z.int(),
});
export type Listing = z.infer<typeof listingSchema>;

/** One page of a product's reviews, newest first. */
export const reviewPageSchema = z.object({ reviews: z.array(reviewSchema), pageCount: z.int() });
export type ReviewPage = z.infer<typeof reviewPageSchema>;
export const REVIEWS_PER_PAGE = 12;

/** What the home page shows besides the categories. */
export const homeSchema = z.object({
  today: z.array(slugSchema),
  loved: z.array(slugSchema),
  voices: z.array(reviewSchema.extend({ productSlug: slugSchema, productName: textSchema })),
});
export type Home = z.infer<typeof homeSchema>;

/** The shop's own wide pictures: `counter` heads the home page, `cake` the invitation to the cake studio. */
export const heroesSchema = z.object({ counter: pictureSchema, cake: pictureSchema });
export type Heroes = z.infer<typeof heroesSchema>;

/** A chunk of the sitemap. */
export const slugPageSchema = z.object({
  slugs: z.array(z.object({ slug: slugSchema, assembledAt: z.iso.datetime() })),
  pageCount: z.int(),
});
export type SlugPage = z.infer<typeof slugPageSchema>;
export const SLUGS_PER_PAGE = 10_000;
