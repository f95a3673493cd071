import { createUser, TEST_PASSWORD } from '#tests/integration/fixtures/users.ts';
import { sessionCookie, whoAt } from '../fixtures/at-clone.ts';
import { signInAt } from '../fixtures/next-auth.ts';
import { SESSION_COOKIE } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const { auth, account } = texts.en;

test('guesses are counted by all clones together', async ({ house }) => {
  const { email } = await createUser();
  const clones = house.clones.map(({ url }) => url);
  for (let guess = 0; guess < 8; guess += 1) {
    const { error } = await signInAt(clones[guess % clones.length] as string, { email, password: `guess ${guess}` });
    expect(error).toBe('wrong-password');
  }
  for (const clone of clones) {
    expect((await signInAt(clone, { email, password: TEST_PASSWORD })).error).toBe('sign-in-limited');
  }
});

test('a sign-in makes a new session and ends the one that the browser had', async ({ context, house, signIn }) => {
  const { email } = await signIn(context);
  const before = await sessionCookie(context);
  const [clone] = house.clones;
  const { cookies } = await signInAt(clone?.url ?? '', { email, password: TEST_PASSWORD }, before);
  const cookie = cookies.find((line) => line.startsWith(`${SESSION_COOKIE}=`)) ?? '';
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie.split(';')[0]).not.toBe(before);
  expect(await whoAt(house.edge, context)).toBeNull();
});

test.describe(() => {
  // The press below is cut off.
  test.use({ expectedTrouble: /ERR_FAILED/ });

  test('an action from another site is refused, and changes nothing', async ({ page, context, house, signIn }) => {
    await signIn(context);
    await page.goto('/en/account/devices');
    const sent = page.waitForRequest((request) => 'next-action' in request.headers());
    await page.route('**/en/account/devices', async (route) => {
      // The press is only to learn what an action looks like.
      if (route.request().method() === 'POST') return route.abort();
      return route.continue();
    });
    await page.getByRole('button', { name: account.signOutEverywhere }).click();
    const request = await sent;
    const send = (origin: string, cookie: string) =>
      fetch(request.url(), {
        method: 'POST',
        headers: { ...pick(request.headers(), 'next-action', 'content-type'), cookie, origin },
        body: request.postData() ?? '',
      });
    const cookie = await sessionCookie(context);
    expect((await send('https://evil.example', cookie)).status).toBe(500);
    expect(await whoAt(house.edge, context)).not.toBeNull();
    expect((await send(house.edge, cookie)).status).toBe(200);
    expect(await whoAt(house.edge, context)).toBeNull();
  });
});

test('signing in goes on while a clone is killed in the middle of it', async ({ page, house, context }) => {
  const { email } = await createUser();
  await page.goto('/en/sign-in');
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill(TEST_PASSWORD);
  await house.kill('web-2');
  await page.getByRole('button', { name: auth.signIn }).click();
  await expect(page).toHaveURL('/en/account');
  for (const room of ['devices', 'security', 'addresses'] as const) {
    await page.getByRole('link', { name: account.rooms[room], exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.rooms[room]);
  }
  await house.mend();
  for (const { url } of house.clones) expect(await whoAt(url, context)).toBe(email);
});

function pick(headers: Record<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
}
