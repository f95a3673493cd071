import type { Page } from '@playwright/test';
import { requestPasswordReset } from '#lib/accounts/reset-password.ts';
import { db } from '#lib/platform/db/client.ts';
import { linkIn } from '#tests/integration/fixtures/mailbox.ts';
import { testEmail } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const outside = ['sign-in', 'sign-up', 'forgot-password', 'reset-password', 'sign-in?error=Callback'];
const inside = ['', '/wishlist', '/addresses', '/security', '/devices', '/privacy', '/confirm'];
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** Each page is seen in both languages, each in one light and on one screen. */
const views = [
  { locale: 'en', colorScheme: 'light', viewport: phone },
  { locale: 'fr', colorScheme: 'dark', viewport: desktop },
] as const;

for (const { locale, colorScheme, viewport } of views) {
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test('signing in and up has no accessibility violations and fits', async ({ page, house: _, signIn, browser }) => {
      const { email } = await signIn(await browser.newContext(), { locale });
      await requestPasswordReset(email, { from: email, locale });
      const link = await linkIn(email, 'reset-password');
      for (const path of [...outside.map((name) => `/${locale}/${name}`), `${link.pathname}${link.search}`]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await findViolations(page), path).toEqual([]);
        expect(await overhang(page), path).toEqual([]);
      }
    });

    test('the account has no accessibility violations and fits', async ({ page, context, signIn }) => {
      const { id } = await signIn(context, { emailVerifiedAt: null, name: 'Wilhelmina van der Bäckerschlägerstraße' });
      const address = { userId: id, name: 'Ada', street: 'Rue du Four 1', postcode: '1050', city: 'Ixelles' };
      await db().address.createMany({
        data: [
          { ...address, label: 'Home', isDefault: true },
          { ...address, label: 'Work' },
        ],
      });
      await db().wish.create({ data: { userId: id, productId: 1 } });
      for (const path of inside) {
        await page.goto(path === '/confirm' ? `/${locale}/confirm-email?token=none` : `/${locale}/account${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await findViolations(page), path).toEqual([]);
        expect(await overhang(page), path).toEqual([]);
      }
    });
  });
}

test('in French the account speaks French', async ({ page, house: _ }) => {
  const { auth, account } = texts.fr;
  const email = testEmail();
  await page.goto('/fr/sign-up');
  await page.getByLabel(auth.name).fill('Chloé Mie');
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill('court');
  await page.getByRole('button', { name: auth.signUp }).click();
  await expect(page.getByLabel(auth.password)).toHaveAccessibleDescription(/Au moins 10 caractères/);
  await page.getByLabel(auth.password).fill('une longue miche');
  await page.getByRole('button', { name: auth.signUp }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bonjour Chloé Mie');
  expect((await linkIn(email, 'verify-email')).pathname).toBe('/fr/confirm-email');
  await expect(page.getByRole('navigation', { name: account.title })).toContainText(account.rooms.devices);
});

/** What of the page's own part reaches past the screen, and cannot be swiped to. */
async function overhang(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .evaluate((main) =>
      [...main.querySelectorAll('*')]
        .filter((element) => !element.closest('nav') && element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
}
