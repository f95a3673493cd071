import type { Diet, Nutrition, Text } from '#lib/catalog/schema.ts';

/** The shapes in which the bakery's catalogue is written down; `prisma/seed/` turns them into rows. */

export type SeedCategory = {
  slug: string;
  name: Text;
  /** One or two sentences, shown at the head of the category page. */
  description: Text;
  /** Slug of the product whose picture stands for the category. */
  coverSlug: string;
};

/** The 14 allergens of EU food law that the bakery uses; `code` is kebab-case English. */
export type SeedAllergen = { code: string; name: Text };

export type SeedIngredient = { code: string; name: Text; allergen?: string };

export type SeedOption = {
  kind: 'size' | 'slicing';
  values: { code: string; label: Text; surchargeMinor: number; isDefault?: boolean }[];
};

export type SeedProduct = {
  /** Also the name of its photograph. */
  slug: string;
  category: string;
  name: Text;
  tagline: Text;
  description: Text;
  alt: Text;
  priceMinor: number;
  options: SeedOption[];
  weightGrams: number;
  leadTimeHours: number;
  shelfLifeDays: number;
  diets: Diet[];
  /** Codes, heaviest first; the allergens that the product contains follow from them. */
  ingredients: string[];
  /** Allergen codes that it may contain traces of. */
  traces: string[];
  nutrition: Nutrition;
  related: string[];
  soldCount: number;
  stock: number;
  /** Runs for a year from the first seed, so that the shop always has a few. */
  offerMinor?: number;
};

/** What reviewers say. `{name}` stands for the product's name in the review's language. */
export type SeedReview = {
  slug: string;
  locale: 'en' | 'fr';
  rating: 1 | 2 | 3 | 4 | 5;
  title: string;
  text: string;
  author: string;
  isVerified: boolean;
  /** Age in hours at the time of seeding. */
  ageHours: number;
};
