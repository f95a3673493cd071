import type { Locale } from '#lib/catalog/schema.ts';
import type { FigureTable, Span } from './schema.ts';

/** Addresses of the figures. Without `until` they reach to today. */
export const figurePaths = {
  figures: (locale: Locale, view: { span?: Span; until?: string } = {}) => withQuery(`/${locale}/admin/figures`, view),
  csv: (locale: Locale, table: FigureTable, view: { span: Span; until: string }) =>
    withQuery('/api/admin/figures', { locale, table, ...view }),
};

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
