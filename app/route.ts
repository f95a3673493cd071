import { preferredLocale } from '#app/_lib/preferred-locale.ts';
import { paths } from '#lib/catalog/paths.ts';

/** Sends a visitor to the shop in their language. The answer depends on the visitor, so nobody may keep it. */
export function GET(request: Request): Response {
  return new Response(null, {
    status: 307,
    headers: {
      location: paths.home(preferredLocale(request.headers.get('accept-language'))),
      vary: 'Accept-Language',
      'cache-control': 'private, no-store',
    },
  });
}
