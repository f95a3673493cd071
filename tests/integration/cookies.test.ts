import { expect, test } from 'vitest';
import { authOptions } from '#app/_lib/auth.ts';
import { cookieNames, cookieOptions } from '#app/_lib/cookies.ts';
import { withEnvironment } from './fixtures/cache.ts';

const common = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 30 * 86_400 };

test('on the machine one works at, cookies go over plain HTTP', () => {
  expect(cookieOptions(30)).toEqual({ ...common, secure: false });
  expect(cookieNames.session()).toBe('levain.session');
});

test('over TLS they are secure, and no other host of the domain can set them', async () => {
  await withEnvironment({ SITE_URL: 'https://levain.example' }, async () => {
    expect(cookieOptions(30)).toEqual({ ...common, secure: true });
    expect(cookieNames.session()).toBe('__Host-levain.session');
    const { cookies, useSecureCookies } = authOptions('a browser');
    expect(useSecureCookies).toBe(true);
    expect(cookies?.sessionToken).toEqual({ name: '__Host-levain.session', options: { ...common, secure: true } });
  });
});
