import type { Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { numberLocale } from './translator.ts';

const TIME_ZONE = bakery.timeZone;

/** `2026-05-03T22:30:00Z` → `4 May 2026`: the day it was at the bakery. */
export function formatDate(iso: string, locale: Locale): string {
  return writeDate(iso, locale, { dateStyle: 'long' });
}

/** Day and time at the bakery: `4 May 2026 at 00:30`. */
export function formatMoment(iso: string, locale: Locale): string {
  return writeDate(iso, locale, { dateStyle: 'long', timeStyle: 'short' });
}

/** Grams as a shopper reads them: `85 g`, `1.2 kg`. */
export function formatWeight(grams: number, locale: Locale): string {
  const isKilo = grams >= 1000;
  return new Intl.NumberFormat(numberLocale(locale), {
    style: 'unit',
    unit: isKilo ? 'kilogram' : 'gram',
    maximumFractionDigits: 2,
  }).format(isKilo ? grams / 1000 : grams);
}

/** Grams of a nutrient, to a tenth, salt to a hundredth. */
export function formatNutrient(grams: number, locale: Locale): string {
  return new Intl.NumberFormat(numberLocale(locale), {
    style: 'unit',
    unit: 'gram',
    maximumFractionDigits: 2,
  }).format(grams);
}

export function formatNumber(value: number, locale: Locale, fractionDigits = 0): string {
  return new Intl.NumberFormat(numberLocale(locale), {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value);
}

/** `['Monday', 'Tuesday', …]` from a Monday on, in the shopper's language. */
export function weekdayName(mondayBased: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(numberLocale(locale), { weekday: style, timeZone: 'UTC' }).format(
    new Date(monday + mondayBased * 86_400_000),
  );
}

/** `2026-12-24T07:30:00Z` → `08:30`: the time it is at the bakery. */
export function formatTime(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(numberLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(new Date(iso));
}

/** `Thursday 24 December`, at the bakery; `short` is `Thu 24 Dec`. */
export function formatDay(iso: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  return writeDate(iso, locale, { weekday: style, day: 'numeric', month: style });
}

/** Basis points as people write a rate: `600` → `6%`. */
export function formatRate(basisPoints: number, locale: Locale): string {
  return new Intl.NumberFormat(numberLocale(locale), { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  );
}

/** A day at the bakery. The first of a month is an ordinal in French, which Intl does not know: `1er décembre`. */
function writeDate(iso: string, locale: Locale, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(numberLocale(locale), { ...style, timeZone: TIME_ZONE });
  if (locale !== 'fr') return format.format(new Date(iso));
  return format
    .formatToParts(new Date(iso))
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('');
}
