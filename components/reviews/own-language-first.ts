import type { Locale } from '#lib/catalog/schema.ts';

/** What the reader understands best comes first; among its like everything stays in its order. */
export function ownLanguageFirst<T extends { locale: Locale }>(reviews: readonly T[], locale: Locale): T[] {
  return reviews.toSorted((one, other) => Number(other.locale === locale) - Number(one.locale === locale));
}
