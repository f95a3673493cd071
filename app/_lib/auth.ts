import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { createSession, endSession, findSession, newToken, SESSION_DAYS } from '#lib/accounts/sessions.ts';
import { checkPassword } from '#lib/accounts/sign-in.ts';
import { userPerson } from '#lib/accounts/users.ts';
import { mergeCarts } from '#lib/cart/cart.ts';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { sessionAdapter } from './auth-adapter.ts';
import { cookieNames, cookieOptions, isSecure, readCookie } from './cookies.ts';
import { guestOwner, requesterAddress } from './requester.ts';

/**
 * next-auth, for the one request. Passwords and other services alike end in a session of ours in the store: with an
 * adapter and no `strategy` next-auth keeps sessions in it, and for passwords `jwt.encode`, which would otherwise put
 * the session into the cookie, opens one there and answers its token.
 */
export function authOptions(userAgent: string): NextAuthOptions {
  const maxAge = SESSION_DAYS * 86_400;
  return {
    secret: env().AUTH_SECRET,
    adapter: sessionAdapter(userAgent),
    session: { maxAge, generateSessionToken: newToken },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: cookieNames.session(), options: cookieOptions(SESSION_DAYS) } },
    pages: { signIn: '/sign-in', error: '/sign-in', newUser: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials) => authorize(credentials ?? { email: null, password: null }),
      }),
    ],
    jwt: {
      encode: async ({ token }) => {
        if (!token?.sub) throw new Error('next-auth names nobody to sign in');
        return createSession(token.sub, { userAgent });
      },
      decode: async () => null,
    },
    callbacks: {
      // Nothing of it is used: `/api/me` tells a browser who is signed in.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signIn: ({ user }) => takeOver(user.id) },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** next-auth hands only an error's message on, to `?error=`: it is the reason that people are told. */
async function authorize(credentials: { email: unknown; password: unknown }) {
  try {
    return await checkPassword(credentials, { from: await requesterAddress() });
  } catch (error) {
    if (error instanceof AppError) throw new Error(error.reason);
    throw error;
  }
}

/** What this browser had before it signed in: the session of whoever was signed in ends, the guest's cart comes along. */
async function takeOver(userId: string): Promise<void> {
  const former = await readCookie('session');
  const session = former ? await findSession(former) : null;
  if (session) await endSession(session.userId, session.id);
  const guest = await readCookie('guest');
  if (guest) await mergeCarts({ from: guestOwner(guest), into: userPerson(userId) });
}
