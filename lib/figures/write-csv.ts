import { stringify } from 'csv-stringify/sync';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Figures, FigureTable } from './schema.ts';

/**
 * One of the tables as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read the accents). Amounts in euros with a
 * point; what a spreadsheet would take for a formula is made a text.
 */
export function writeCsv(figures: Figures, table: FigureTable, locale: Locale): string {
  return stringify(rowsOf(figures, table, locale), { header: true, bom: true, escape_formulas: true });
}

function rowsOf({ series, products, slots, discounts }: Figures, table: FigureTable, locale: Locale): object[] {
  const euros = (minor: number) => (minor / 100).toFixed(2);
  switch (table) {
    case 'series':
      return series.map(({ from, grossMinor, discountMinor, ...counts }) => ({
        from,
        revenue: euros(grossMinor),
        discount: euros(discountMinor),
        ...counts,
      }));
    case 'products':
      return products.map(({ slug, name, pieces, grossMinor }) => ({
        slug,
        name: name[locale],
        pieces,
        revenue: euros(grossMinor),
      }));
    case 'slots':
      return slots.map(({ fulfilment, weekday, time, orders }) => ({ fulfilment, weekday: weekday + 1, time, orders }));
    case 'discounts':
      return discounts.map(({ code, uses, discountMinor }) => ({ code, uses, discount: euros(discountMinor) }));
  }
}
