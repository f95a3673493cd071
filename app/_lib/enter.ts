import { headers } from 'next/headers';
import { createSession, endSession, findSession, SESSION_DAYS } from '#lib/accounts/sessions.ts';
import { userPerson } from '#lib/accounts/users.ts';
import { mergeCarts } from '#lib/cart/cart.ts';
import { moveHold } from '#lib/checkout/holds.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { guestOwner } from './requester.ts';

/** Signs this browser in, with a new session. Only in actions and route handlers. */
export async function enterAs(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const token = await createSession(userId, { userAgent });
  await takeOver(userId);
  await writeCookie('session', token, SESSION_DAYS);
}

/**
 * What this browser had before it signed in: the session of whoever was signed in ends (but not one that goes on, `keep`:
 * its user), and the guest's cart comes along, with what is held for it in the checkout.
 */
export async function takeOver(userId: string, { keep }: { keep?: string } = {}): Promise<void> {
  const former = await readCookie('session');
  const session = former ? await findSession(former) : null;
  if (session && session.userId !== keep) await endSession(session.userId, session.id);
  const guest = await readCookie('guest');
  if (!guest) return;
  const [from, to] = [guestOwner(guest), userPerson(userId)];
  await mergeCarts({ from, into: to });
  await moveHold({ from, to });
}
