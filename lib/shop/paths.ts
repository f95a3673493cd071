import type { Locale } from '#lib/catalog/schema.ts';

/** The staff's first page: what is to be done today, or on another day (`2026-12-24`). */
export const todayPath = (locale: Locale, day?: string) => `/${locale}/admin${day ? `?day=${day}` : ''}`;

/** What can be handed out when: the week of a day. */
export const slotsPath = (locale: Locale, day?: string) => `/${locale}/admin/slots${day ? `?day=${day}` : ''}`;

/** How much there is of each product. */
export function stockPath(locale: Locale, { words, isLow, after }: StockQuery = {}): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(isLow && { show: 'low' }),
    ...(after && { after }),
  });
  return `/${locale}/admin/stock${query.size > 0 ? `?${query}` : ''}`;
}
type StockQuery = { words?: string; isLow?: boolean; after?: string };

/** Who changed what. */
export const auditPath = (locale: Locale, query: Record<string, string | undefined> = {}) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return `/${locale}/admin/audit${search.size > 0 ? `?${search}` : ''}`;
};
