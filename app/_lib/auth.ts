import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { newToken, SESSION_DAYS } from '#lib/accounts/sessions.ts';
import { signInWithPassword } from '#lib/accounts/sign-in.ts';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { sessionAdapter } from './auth-adapter.ts';
import { serviceProviders } from './auth-services.ts';
import { cookieNames, cookieOptions, isSecure } from './cookies.ts';
import { takeOver } from './enter.ts';
import { requesterAddress } from './requester.ts';

/**
 * next-auth, for the one request. Passwords and other services alike end in a session of ours in the store: with an
 * adapter and no `strategy` next-auth keeps sessions in it, and for passwords `jwt.encode`, which would otherwise put
 * the session into the cookie, answers the token of the one that was opened as the password was checked.
 */
export function authOptions(userAgent: string): NextAuthOptions {
  const maxAge = SESSION_DAYS * 86_400;
  let opened: string | null = null;

  /** next-auth hands only an error's message on, to `?error=`: it is the reason that people are told. */
  async function authorize(credentials: { email: unknown; password: unknown }) {
    try {
      const from = await requesterAddress();
      const { user, token } = await signInWithPassword(credentials, { from, userAgent });
      opened = token;
      return user;
    } catch (error) {
      if (error instanceof AppError) {
        throw new Error(error.code === 'rate-limited' ? 'sign-in-limited' : error.reason);
      }
      log().error({ error: error instanceof Error ? error.stack : String(error) }, 'sign-in failed');
      throw new Error('unexpected');
    }
  }

  return {
    secret: env().AUTH_SECRET,
    adapter: sessionAdapter(userAgent),
    session: { maxAge, generateSessionToken: newToken },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: cookieNames.session(), options: cookieOptions(SESSION_DAYS) } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials) => authorize(credentials ?? { email: null, password: null }),
      }),
      ...serviceProviders(),
    ],
    jwt: {
      encode: async () => {
        if (!opened) throw new Error('next-auth signs in somebody whose password nobody has checked');
        return opened;
      },
      decode: async () => null,
    },
    callbacks: {
      // Nothing of it is used: `/api/me` tells a browser who is signed in.
      session: ({ session }) => ({ expires: session.expires }),
      // A service that does not vouch for an address may sign in whom it is linked with already, and nobody new.
      signIn: ({ user, account }) => {
        if (account?.type === 'oauth' && !user.email) throw new Error('service-address');
        return true;
      },
    },
    events: {
      // Who was signed in and linked a service goes on in the same session.
      signIn: ({ user, account }) => takeOver(user.id, account?.type === 'oauth' ? { keep: user.id } : {}),
    },
    logger: {
      error: (code) => log().warn({ code }, 'next-auth'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
