import type { Locale } from '#lib/catalog/schema.ts';

/** The staff's first page: what is to be done today. */
export const todayPath = (locale: Locale) => `/${locale}/admin`;

/** Who changed what. */
export const auditPath = (locale: Locale, query: Record<string, string | undefined> = {}) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return `/${locale}/admin/audit${search.size > 0 ? `?${search}` : ''}`;
};
