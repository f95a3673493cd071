import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { type Locale, localeSchema, locales } from '#lib/catalog/schema.ts';

/** The shop's language that suits a visitor best, by their browser's `Accept-Language`. */
export function preferredLocale(header: string | null): Locale {
  const wanted = new Negotiator({ headers: { 'accept-language': header ?? '' } }).languages().filter(isLanguageTag);
  return localeSchema.parse(match(wanted, locales, 'en'));
}

/** `*` and malformed tags make the matcher throw. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
