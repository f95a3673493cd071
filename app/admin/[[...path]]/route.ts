import { preferredLocale } from '#app/_lib/preferred-locale.ts';

/** The dashboard's addresses without a language, as people type them: to the same page in theirs. */
export function GET(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return new Response(null, {
    status: 307,
    headers: {
      location: `/${preferredLocale(request.headers.get('accept-language'))}${pathname}${search}`,
      vary: 'Accept-Language',
      'cache-control': 'private, no-store',
    },
  });
}
