import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { paths } from '#lib/catalog/paths.ts';
import { localeSchema, locales } from '#lib/catalog/schema.ts';

/** Sends a visitor to the shop in their language. The answer depends on the visitor, so nobody may keep it. */
export function GET(request: Request): Response {
  const header = request.headers.get('accept-language') ?? '';
  return new Response(null, {
    status: 307,
    headers: {
      location: paths.home(preferredLocale(header)),
      vary: 'Accept-Language',
      'cache-control': 'private, no-store',
    },
  });
}

function preferredLocale(header: string) {
  const wanted = new Negotiator({ headers: { 'accept-language': header } }).languages().filter(isLanguageTag);
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
