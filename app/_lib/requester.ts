import { headers } from 'next/headers';
import { cache } from 'react';
import type { User } from '#lib/accounts/schema.ts';
import { findSession, newToken, SESSION_DAYS, sessionId } from '#lib/accounts/sessions.ts';
import { getUser, userPerson } from '#lib/accounts/users.ts';
import { CART_DAYS } from '#lib/cart/cart.ts';
import { AppError } from '#lib/platform/errors.ts';
import { readCookie, writeCookie } from './cookies.ts';

/** Who asks: told by cookies alone, never by what a form says. */
export type Requester = {
  user: User | null;
  /** The session that `user` is signed in by. */
  sessionId: string | null;
  /** The session was renewed, so its cookie should be too. */
  isRenewed: boolean;
  /** Whose cart and holds: `user:<id>`, `guest:<hash>`, or null for a guest who has put nothing in a cart yet. */
  owner: string | null;
};

/** Once per render or action. @throws AppError `unavailable` with the store away */
export const getRequester = cache(async (): Promise<Requester> => {
  const token = await readCookie('session');
  const session = token ? await findSession(token) : null;
  const user = session && (await getUser(session.userId));
  if (session && user) {
    return { user, sessionId: session.id, isRenewed: session.isRenewed, owner: userPerson(user.id) };
  }
  const guest = await readCookie('guest');
  return { user: null, sessionId: null, isRenewed: false, owner: guest && guestOwner(guest) };
});

export function guestOwner(token: string): string {
  return `guest:${sessionId(token)}`;
}

/** The requester's own cart; a guest who has none yet gets one. Only in actions and route handlers. */
export async function requireOwner(): Promise<string> {
  const { owner } = await getRequester();
  if (owner) return owner;
  const token = newToken();
  await writeCookie('guest', token, CART_DAYS);
  return guestOwner(token);
}

/** @throws AppError `unauthenticated` */
export async function requireUser(): Promise<User> {
  const { user } = await getRequester();
  if (!user) throw new AppError('unauthenticated', { message: 'nobody is signed in' });
  return user;
}

/** Lets a session that is used go on: its cookie as well. Only in route handlers. */
export async function keepSessionCookie({ isRenewed }: Requester): Promise<void> {
  const token = isRenewed && (await readCookie('session'));
  if (token) await writeCookie('session', token, SESSION_DAYS);
}

/** A guest's cart lives on from each visit, and so does its cookie. Only in route handlers. */
export async function keepGuestCookie({ user }: Requester): Promise<void> {
  const token = user ? null : await readCookie('guest');
  if (token) await writeCookie('guest', token, CART_DAYS);
}

/**
 * The network address that the edge saw. It adds it behind what a client may have claimed, so the last one counts; with
 * another proxy in front of the edge, that one has to set `x-forwarded-for` anew.
 */
export async function requesterAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'direct';
}
