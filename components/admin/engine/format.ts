import { formatNumber } from '#components/i18n/format.ts';
import { numberLocale } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

/** Numbers of the machines as people read them. */
export type Formats = ReturnType<typeof formatsOf>;

export function formatsOf(locale: Locale) {
  const language = numberLocale(locale);
  const unit = (name: string, value: number, digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: bakery.timeZone });
  return {
    /** One digit behind the point where that says something. */
    number: (value: number) => formatNumber(value, locale, value > 0 && value < 10 && !Number.isInteger(value) ? 1 : 0),
    percent: (value: number) => `${formatNumber(value, locale, value > 99 && value < 100 ? 1 : 0)} %`,
    bytes(value: number): string {
      if (value < 1e6) return unit('kilobyte', value / 1e3, 0);
      return value < 1e9 ? unit('megabyte', value / 1e6, value < 1e7 ? 1 : 0) : unit('gigabyte', value / 1e9, 1);
    },
    /** From milliseconds: `80 ms`, `3 s`, `4 min`, `2 h`, `5 d`. */
    duration(ms: number): string {
      if (ms < 1000) return unit('millisecond', ms, 0);
      if (ms < 60_000) return unit('second', ms / 1000, 0);
      if (ms < 3_600_000) return unit('minute', Math.floor(ms / 60_000), 0);
      return ms < 86_400_000
        ? unit('hour', Math.floor(ms / 3_600_000), 0)
        : unit('day', Math.floor(ms / 86_400_000), 0);
    },
    time: (ms: number) => clock.format(new Date(ms)),
  };
}
