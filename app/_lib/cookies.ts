import { cookies } from 'next/headers';
import { env } from '#lib/platform/env.ts';

/** Every cookie that carries something of a person. All are out of reach of scripts, and go to no other site's requests. */
const DAY = 86_400;

/** Only over TLS, except on the machine one works at. */
export const isSecure = () => env().SITE_URL.startsWith('https:');

export const cookieOptions = (days: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
  maxAge: days * DAY,
});

/** The `__Host-` prefix makes browsers refuse one that another host of the domain has set. */
const named = (name: string) => (isSecure() ? `__Host-levain.${name}` : `levain.${name}`);
export const cookieNames = {
  session: () => named('session'),
  /** Whose cart it is while nobody is signed in. */
  guest: () => named('guest'),
};

export async function readCookie(name: keyof typeof cookieNames): Promise<string | null> {
  return (await cookies()).get(cookieNames[name]())?.value ?? null;
}

/** Only in actions and route handlers: a page's answer has begun by the time it is rendered. */
export async function writeCookie(name: keyof typeof cookieNames, value: string, days: number): Promise<void> {
  (await cookies()).set(cookieNames[name](), value, cookieOptions(days));
}
