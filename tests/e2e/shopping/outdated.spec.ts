import { paths } from '#lib/catalog/paths.ts';
import errors from '../../../messages/errors.json' with { type: 'json' };
import { basketOf, visit } from '../fixtures/basket.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

// Next says on the console that it knows no such action.
test.use({ expectedTrouble: /409|Server Action/ });

/** As a tab does whose release has gone: the action it calls was in that, and is in none that still answers. */
const unknownAction = '00'.repeat(21);

for (const locale of ['en', 'fr'] as const) {
  test(`${locale}: a page of a release that has gone asks to be loaded again, and what was typed stays`, async ({
    page,
  }) => {
    const { auth } = texts[locale];
    await page.route('**/*', (route) => {
      const headers = route.request().headers();
      if (!headers['next-action']) return route.continue();
      return route.continue({ headers: { ...headers, 'next-action': unknownAction } });
    });
    await visit(page, `/${locale}/sign-up`);
    await page.getByLabel(auth.name).fill('Ada Typing');
    await page.getByLabel(auth.email).fill('ada@example.org');
    await page.getByLabel(auth.password).fill('not to be kept 1');
    await page.getByRole('button', { name: auth.signUp }).click();
    await expect(page.getByRole('alert').filter({ hasText: errors[locale].outdated })).toBeFocused();
    const toast = page.locator('[data-sonner-toast]').filter({ hasText: errors[locale].outdated });
    await toast.getByRole('button', { name: errors[locale].reload }).click();

    await expect(page.getByRole('alert').filter({ hasText: errors[locale].outdated })).toHaveCount(0);
    await expect(page.getByLabel(auth.name)).toHaveValue('Ada Typing');
    await expect(page.getByLabel(auth.email)).toHaveValue('ada@example.org');
    await expect(page.getByLabel(auth.password)).toHaveValue('');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('not to be kept');
    // Once: whoever comes back later begins anew.
    await visit(page, `/${locale}`);
    await visit(page, `/${locale}/sign-up`);
    await expect(page.getByLabel(auth.name)).toHaveValue('');
  });
}

test('an action that only one clone knows is asked of the next', async ({ page, bake }) => {
  const { slug } = await bake({ stock: 5 });
  let refused = 0;
  await page.route('**/*', (route) => {
    const headers = route.request().headers();
    if (!headers['next-action'] || refused > 0) return route.continue();
    refused += 1;
    return route.continue({ headers: { ...headers, 'next-action': unknownAction } });
  });
  await visit(page, paths.product('en', slug));
  await basketOf(page).add.click();
  await expect(basketOf(page).drawer).toBeVisible();
  await expect(basketOf(page).lines).toHaveCount(1);
  expect(refused).toBe(1);
});
