import type { Locale } from '#lib/catalog/schema.ts';

/** Addresses of reviewing; what everybody reads is in the catalogue's paths. */
export const reviewPaths = {
  /** Where a product's review is written, and later edited. */
  write: (locale: Locale, slug: string) => `/${locale}/account/reviews/${slug}`,
  /** For the staff: what waits to be looked at. */
  waiting: (locale: Locale) => `/${locale}/admin/reviews`,
  mine: (slug: string) => `/api/me/reviews/${slug}`,
  photos: '/api/review-photos',
};
