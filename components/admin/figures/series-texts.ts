import { numberLocale, translator } from '#components/i18n/translator.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Figures, Span, Sums } from '#lib/figures/schema.ts';

/** What a span is called that begins on this day: `28 Nov`, `week of 23 Nov`, `November 2026`. */
export function spanName(from: string, span: Span, locale: Locale, weekOf: (day: string) => string): string {
  const date = new Date(`${from}T12:00:00Z`);
  if (span === 'month') return format({ month: 'short', year: 'numeric' });
  const day = format({ day: 'numeric', month: 'short' });
  return span === 'week' ? weekOf(day) : day;

  function format(options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(numberLocale(locale), { ...options, timeZone: 'UTC' }).format(date);
  }
}

/** What the chart can show: its bars, with each value as it is read. Money is drawn in euros. */
export function toSeries({ span, series }: Pick<Figures, 'span' | 'series'>, locale: Locale) {
  const t = translator(locale, 'adminFigures');
  const number = new Intl.NumberFormat(numberLocale(locale));
  const bars = (read: (sums: Sums) => number, text: (value: number) => string, unit = 1) =>
    series.map((sums) => ({
      name: spanName(sums.from, span, locale, (day) => t('weekOf', { day })),
      value: read(sums) / unit,
      text: text(read(sums)),
    }));
  const money = (value: number) => formatPrice(value, locale);
  return [
    { key: 'revenue', label: t('revenue'), bars: bars(({ grossMinor }) => grossMinor, money, 100) },
    { key: 'orders', label: t('orders'), bars: bars(({ orders }) => orders, number.format) },
    { key: 'pieces', label: t('pieces'), bars: bars(({ pieces }) => pieces, number.format) },
    {
      key: 'returning',
      label: t('returningOrders'),
      bars: bars(({ returningOrders }) => returningOrders, number.format),
    },
  ];
}
