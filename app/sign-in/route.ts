import { cookies } from 'next/headers';
import { isSecure } from '#app/_lib/cookies.ts';
import { preferredLocale } from '#app/_lib/preferred-locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { accountPaths, localPath } from '#lib/accounts/paths.ts';
import { localeSchema } from '#lib/catalog/schema.ts';
import { env } from '#lib/platform/env.ts';

export const dynamic = 'force-dynamic';

/**
 * Where next-auth sends people to sign in, and with what went wrong (`?error=`): on to the page in their language, which
 * is that of where they wanted to go. Who is signed in already was linking a service.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const next = ownPath(query.get('callbackUrl')) ?? ownPath(await rememberedAddress());
  const locale =
    localeSchema.safeParse(next?.split(/[/?#]/)[1]).data ?? preferredLocale(request.headers.get('accept-language'));
  const error = query.get('error');
  const { user } = await getRequester().catch(() => ({ user: null }));
  const parameters = new URLSearchParams({ ...(error && { error }), ...(next && !user && { next }) });
  const path = user ? accountPaths.security(locale) : accountPaths.signIn(locale);
  return new Response(null, {
    status: 303,
    headers: {
      location: parameters.size > 0 ? `${path}?${parameters}` : path,
      'cache-control': 'private, no-store',
    },
  });
}

/** next-auth writes whole addresses of ours, or paths. */
function ownPath(address: string | null): string | null {
  const { origin } = new URL(env().SITE_URL);
  return localPath(address?.startsWith(`${origin}/`) ? address.slice(origin.length) : address);
}

/** What next-auth remembers while somebody is at another service. */
async function rememberedAddress(): Promise<string | null> {
  const name = `${isSecure() ? '__Secure-' : ''}next-auth.callback-url`;
  return (await cookies()).get(name)?.value ?? null;
}
