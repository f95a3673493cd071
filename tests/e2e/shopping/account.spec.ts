import type { Page } from '@playwright/test';
import { findUserByEmail } from '#lib/accounts/users.ts';
import { db } from '#lib/platform/db/client.ts';
import { linkIn } from '#tests/integration/fixtures/mailbox.ts';
import { TEST_PASSWORD, testEmail } from '#tests/integration/fixtures/users.ts';
import { whoAt } from '../fixtures/at-clone.ts';
import { visit } from '../fixtures/basket.ts';
import { holdSession, SESSION_COOKIE } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const { auth, account, addresses, problems, wishlist } = texts.en;
const NEW_PASSWORD = 'another loaf of words';

// A wrong password is 401 to next-auth, which browsers note.
test.use({ expectedTrouble: /callback\/credentials/ });

test('sign up, confirm by the mail, sign out, sign in', async ({ page, context, house }) => {
  const email = testEmail();
  await page.goto('/en/sign-up?next=/en/shop/breads');
  await page.getByLabel(auth.name).fill('Ada Crumb');
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill('short');
  await page.getByRole('button', { name: auth.signUp }).click();
  await expect(page.getByLabel(auth.password)).toBeFocused();
  await expect(page.getByLabel(auth.password)).toHaveAccessibleDescription(/At least 10 characters, please/);
  await page.getByLabel(auth.password).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: auth.signUp }).click();
  await expect(page).toHaveURL('/en/shop/breads');

  // Signed in at once, at every clone, by a cookie that scripts can't read and other sites' requests don't carry.
  for (const { url } of house.clones) expect(await whoAt(url, context)).toBe(email);
  const cookie = (await context.cookies()).find(({ name }) => name === SESSION_COOKIE);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.getByRole('link', { name: account.title }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(email);

  await page.goto((await linkIn(email, 'verify-email')).href);
  expect(await findUserByEmail(email), 'opening the link alone confirms nothing').toBeNull();
  await page.getByRole('button', { name: auth.confirmSubmit }).click();
  await expect(page).toHaveURL('/en/account');
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
  expect(await findUserByEmail(email)).toMatchObject({ name: 'Ada Crumb' });

  await page.getByRole('button', { name: account.signOut }).click();
  await expect(page).toHaveURL('/en');
  for (const { url } of house.clones) expect(await whoAt(url, context)).toBeNull();
  await page.getByRole('link', { name: auth.signIn }).click();
  await expect(page).toHaveURL('/en/sign-in');
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill('not this one');
  await page.getByRole('button', { name: auth.signIn }).click();
  await expect(page.getByRole('alert').filter({ hasText: problems['wrong-password'] })).toBeVisible();
  await page.getByLabel(auth.password).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: auth.signIn }).click();
  await expect(page).toHaveURL('/en/account');
  expect((await context.cookies()).find(({ name }) => name === SESSION_COOKIE)?.value).not.toBe(cookie?.value);
});

test('signing in brings the guest’s way on, and never to another site', async ({ page, signIn, browser, context }) => {
  const { email } = await signIn(await browser.newContext());
  await page.goto('/en/account/devices');
  await expect(page).toHaveURL('/en/sign-in?next=%2Fen%2Faccount%2Fdevices');
  await page.goto('/en/sign-in?next=//evil.example/en');
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: auth.signIn }).click();
  await expect(page).toHaveURL('/en/account');
  await context.clearCookies();
  await page.goto('/sign-in?error=OAuthAccountNotLinked&callbackUrl=%2Ffr%2Faccount');
  await expect(page).toHaveURL(/\/fr\/sign-in\?error=OAuthAccountNotLinked&next=%2Ffr%2Faccount/);
  await expect(page.getByRole('alert').filter({ hasText: texts.fr.problems['service-taken'] })).toBeVisible();
});

test('signed out everywhere from another browser: out at the very next request, at every clone', async ({
  page,
  context,
  browser,
  house,
  signIn,
}) => {
  const { id, email } = await signIn(context);
  const other = await browser.newContext();
  await holdSession(other, id);
  for (const { url } of house.clones) expect(await whoAt(url, other)).toBe(email);

  await page.goto('/en/account/devices');
  const devices = cards(page);
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: account.deviceThis })).toHaveCount(1);
  await expect(devices.first()).toContainText('Chrome on Linux');
  await page.getByRole('button', { name: account.signOutEverywhere }).click();
  await expect(page).toHaveURL('/en/sign-in');
  for (const { url } of house.clones) {
    expect(await whoAt(url, context)).toBeNull();
    expect(await whoAt(url, other)).toBeNull();
  }
  const tab = await other.newPage();
  await tab.goto(`${house.edge}/en/account`);
  await expect(tab).toHaveURL(/\/en\/sign-in/);
  await other.close();
});

test('one device is signed out, the others stay', async ({ page, context, browser, house, signIn }) => {
  const { id, email } = await signIn(context);
  const other = await browser.newContext();
  await holdSession(other, id);
  await page.goto('/en/account/devices');
  const device = cards(page).filter({ hasNotText: account.deviceThis });
  await device.getByRole('button').click();
  await expect(device).toHaveCount(0);
  const [clone] = house.clones;
  expect(await whoAt(clone?.url ?? '', other)).toBeNull();
  expect(await whoAt(clone?.url ?? '', context)).toBe(email);
  await other.close();
});

test('a forgotten password', async ({ page, browser, house, signIn }) => {
  const other = await browser.newContext();
  const { email } = await signIn(other);
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: auth.forgot }).click();
  await expect(page).toHaveURL('/en/forgot-password');
  await page.getByLabel(auth.email).fill(email);
  await page.getByRole('button', { name: auth.forgotSubmit }).click();
  await expect(page.getByRole('status').filter({ hasText: auth.forgotSent })).toBeVisible();
  const link = (await linkIn(email, 'reset-password')).href;
  await page.goto(link);
  await page.getByLabel(auth.newPassword).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: auth.resetSubmit }).click();
  await expect(page).toHaveURL('/en/account');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Crumb');
  for (const { url } of house.clones) expect(await whoAt(url, other)).toBeNull();
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(auth.linkUsedTitle);
  await other.close();
});

test('a new address of mail, and a new password', async ({ page, context, browser, house, signIn }) => {
  const { id, email } = await signIn(context);
  const other = await browser.newContext();
  await holdSession(other, id);
  const next = testEmail();
  await page.goto('/en/account/security');
  const sheet = page.getByRole('region', { name: account.emailTitle });
  await sheet.getByLabel(account.newEmail).fill(next);
  await sheet.getByLabel(account.currentPassword).fill('not this one');
  await sheet.getByRole('button', { name: account.emailSubmit }).click();
  await expect(sheet.getByLabel(account.currentPassword)).toHaveAccessibleDescription(problems['own-password']);
  await sheet.getByLabel(account.currentPassword).fill(TEST_PASSWORD);
  await sheet.getByRole('button', { name: account.emailSubmit }).click();
  await expect(page.getByText(account.emailDone)).toBeVisible();
  expect(await findUserByEmail(email)).not.toBeNull();
  await page.goto((await linkIn(next, 'change-email')).href);
  await page.getByRole('button', { name: auth.confirmSubmit }).click();
  await expect(page).toHaveURL('/en/account');
  await expect(page.getByRole('main')).toContainText(next);

  await page.goto('/en/account/security');
  const password = page.getByRole('region', { name: account.passwordTitle });
  await password.getByLabel(account.currentPassword).fill(TEST_PASSWORD);
  await password.getByLabel(auth.newPassword).fill(NEW_PASSWORD);
  await password.getByRole('button', { name: account.passwordSubmit }).click();
  await expect(page.getByText(account.passwordDone)).toBeVisible();
  for (const { url } of house.clones) {
    expect(await whoAt(url, other)).toBeNull();
    expect(await whoAt(url, context)).toBe(next);
  }
  await other.close();
});

test('profile, addresses and wishes', async ({ page, context, signIn, bake }) => {
  const { id } = await signIn(context);
  const { slug, name } = await bake();
  await page.goto('/en/account');
  await page.getByLabel(account.name).fill('Ada Lovelace');
  await page.getByLabel(account.language).selectOption('fr');
  await page.getByRole('button', { name: account.save }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ada Lovelace');
  expect(await db().user.findUnique({ where: { id } })).toMatchObject({ locale: 'fr' });

  await page.goto('/en/account/addresses');
  await page.getByRole('button', { name: addresses.add }).click();
  await page.getByLabel(addresses.label).fill('Home');
  await page.getByLabel(addresses.name).fill('Lovelace');
  await page.getByLabel(addresses.street).fill('Rue du Four 1');
  await page.getByLabel(addresses.postcode).fill('105');
  await page.getByLabel(addresses.city).fill('Ixelles');
  await page.getByRole('button', { name: addresses.save }).click();
  await expect(page.getByLabel(addresses.postcode)).toBeFocused();
  await page.getByLabel(addresses.postcode).fill('1050');
  await page.getByRole('button', { name: addresses.save }).click();
  const card = cards(page);
  await expect(card).toContainText('1050 Ixelles');
  await expect(card).toContainText(addresses.isDefault);
  await card.getByRole('button', { name: `${addresses.remove}: Home` }).click();
  await expect(card).toHaveCount(0);

  await page.goto(`/en/products/${slug}`);
  await page.getByRole('button', { name: wishlist.add }).click();
  await expect(page.getByRole('button', { name: wishlist.remove })).toBeVisible();
  await expect.poll(() => db().wish.count({ where: { userId: id } })).toBe(1);
  await page.goto('/en/account/wishlist');
  const heart = page.getByRole('button', { name: name.en });
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => db().wish.count({ where: { userId: id } })).toBe(0);
});

test('a guest’s heart leads to signing in, and back', async ({ page }) => {
  await visit(page, '/en/products/baguette');
  await page.getByRole('button', { name: wishlist.add }).click();
  await expect(page).toHaveURL('/en/sign-in?next=%2Fen%2Fproducts%2Fbaguette');
});

test('my data comes as a file; deleting it ends the account', async ({ page, context, browser, house, signIn }) => {
  const { id, email } = await signIn(context);
  const other = await browser.newContext();
  await holdSession(other, id);
  await page.goto('/en/account/privacy');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: account.exportSubmit }).click();
  const file = await (await download).createReadStream();
  const data = JSON.parse((await file.toArray()).join(''));
  expect(data.profile.email).toBe(email);

  await page.getByRole('button', { name: account.deleteOpen }).click();
  await page.getByLabel(account.deletePassword).fill('not this one');
  await page.getByRole('button', { name: account.deleteSubmit }).click();
  await expect(page.getByLabel(account.deletePassword)).toHaveAccessibleDescription(problems['own-password']);
  await page.getByLabel(account.deletePassword).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: account.deleteSubmit }).click();
  await expect(page).toHaveURL('/en');
  for (const { url } of house.clones) expect(await whoAt(url, other)).toBeNull();
  expect(await db().user.count({ where: { id } })).toBe(0);
  await other.close();
});

/** The items of the page's own list, not of the account's navigation. */
function cards(page: Page) {
  const list = page.getByRole('main').getByRole('listitem');
  return list.filter({ has: page.getByRole('heading', { level: 2 }) });
}
