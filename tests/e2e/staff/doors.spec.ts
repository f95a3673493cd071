import { enginePaths } from '#lib/engine/paths.ts';
import { todayPath } from '#lib/shop/paths.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { sessionCookie } from '../fixtures/at-clone.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.use({ expectedTrouble: /404/ });
test.afterAll(clearUsers);

const { lost } = texts.en.admin;

test('whoever of the staff has a wrong address goes back to the dashboard, scripts or none', async ({
  page,
  context,
  house,
  signIn,
}) => {
  await signIn(context, { role: 'baker' });
  for (const path of ['/en/admin/nowhere', '/en/admin/orders/LV-00000000', '/en/admin/customers']) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lost.title);
    await expect(page).toHaveURL(path);
  }
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('link', { name: lost.today }).click();
  await expect(page).toHaveURL(todayPath('en'));
  const { body } = await ask(`${house.edge}/fr/admin/nowhere`, { cookie: await sessionCookie(context) });
  expect(body).toContain(texts.fr.admin.lost.today);
});

test('a baker at the board of the queues sees a page, not a word for programs', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  expect((await page.goto(enginePaths.board))?.status()).toBe(404);
  await expect(page.getByRole('link', { name: lost.today })).toBeVisible();
});

test('a shopper can’t tell what there is from what there is not, nor can a guest; no cache keeps any of it', async ({
  page,
  context,
  house,
  signIn,
}) => {
  await signIn(context);
  const cookie = await sessionCookie(context);
  for (const path of ['/en/admin', '/en/admin/products', '/en/admin/nowhere', '/en/admin/no/where']) {
    const guest = await ask(`${house.edge}${path}`);
    expect([guest.status, guest.headers.get('cache-control')]).toEqual([307, 'private, no-store']);
    expect(guest.headers.get('location')).toBe(`/en/sign-in?next=${encodeURIComponent(path)}`);
    const shopper = await ask(`${house.edge}${path}`, { cookie });
    expect([shopper.status, shopper.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
    expect(shopper.body).toContain(texts.en.notFound.title);
    expect(shopper.body).not.toContain(lost.title);
  }
  await page.goto('/en/admin/products');
  await expect(page.getByRole('link', { name: texts.en.notFound.home })).toBeVisible();
});

test('an address without a language leads to that of the reader', async ({ house }) => {
  for (const [language, locale] of [
    ['fr-BE,fr;q=0.9', 'fr'],
    ['nl', 'en'],
  ] as const) {
    for (const path of ['/admin', '/admin/orders?status=paid']) {
      const { status, headers } = await ask(`${house.edge}${path}`, { 'accept-language': language });
      expect([status, headers.get('location')]).toEqual([307, `/${locale}${path}`]);
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  }
});
