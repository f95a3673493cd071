import type { Locale } from '#lib/catalog/schema.ts';

/** The staff's first page: what is to be done today. */
export const todayPath = (locale: Locale) => `/${locale}/admin`;
