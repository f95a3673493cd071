import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewStatus } from './schema.ts';

/** Addresses of reviewing; what everybody reads is in the catalogue's paths. */
export const reviewPaths = {
  /** Where a product's review is written, and later edited. */
  write: (locale: Locale, slug: string) => `/${locale}/account/reviews/${slug}`,
  /** For the staff: what waits to be looked at, or what was published or turned down. */
  staff: (locale: Locale, { status = 'pending', after }: { status?: ReviewStatus; after?: string | null } = {}) => {
    const query = new URLSearchParams({ ...(status !== 'pending' && { status }), ...(after && { after }) });
    return `/${locale}/admin/reviews${query.size > 0 ? `?${query}` : ''}`;
  },
  mine: (slug: string) => `/api/me/reviews/${slug}`,
  photos: '/api/review-photos',
};
