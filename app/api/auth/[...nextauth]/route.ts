import NextAuth from 'next-auth';
import { authOptions } from '#app/_lib/auth.ts';
import { env } from '#lib/platform/env.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Sign-in, sign-out, and the way back from other services: next-auth's own routes. */
async function handle(request: Request, context: Context): Promise<Response> {
  // next-auth takes its own address from here alone.
  process.env.NEXTAUTH_URL = env().SITE_URL;
  const userAgent = request.headers.get('user-agent') ?? '';
  const response: Response = await NextAuth(request as never, context as never, authOptions(userAgent));
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export { handle as GET, handle as POST };
