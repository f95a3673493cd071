import { createSession } from '#lib/accounts/sessions.ts';
import { db } from '#lib/platform/db/client.ts';
import { createUser, TEST_PASSWORD, testEmail } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { basketOf, putIn, visit } from '../fixtures/basket.ts';
import { cards, checkout } from '../fixtures/checkout.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';
import { sendReview } from '../fixtures/write-review.ts';

const { auth, order, reviews } = texts.en;

/** A clone dies at the worst moment, or none does: the shopper must not be able to tell. */
for (const trouble of ['with every clone well', 'with a clone killed in the middle'] as const) {
  test.describe(trouble, () => {
    // What a dying clone leaves unanswered the browser names on its console.
    if (trouble !== 'with every clone well') test.use({ expectedTrouble: /50[234]|Failed to fetch|ERR_/ });

    test('sign up, buy, follow the order, and review as a verified buyer', async ({ page, house, bake }) => {
      test.setTimeout(120_000);
      const kill = async (clone: string) => trouble !== 'with every clone well' && house.kill(clone);
      const loaf = await bake({ stock: 5, leadTimeHours: 2 });
      await putIn(page, loaf.slug);

      await page.goto('/en/sign-up?next=/en/checkout');
      await page.getByLabel(auth.name).fill('Ada Journey');
      await page.getByLabel(auth.email).fill(testEmail());
      await page.getByLabel(auth.password).fill(TEST_PASSWORD);
      await Promise.all([page.getByRole('button', { name: auth.signUp }).click(), kill('web-1')]);
      await expect(page).toHaveURL('/en/checkout');

      const till = checkout(page);
      await expect(page.getByLabel(texts.en.checkout.name, { exact: true })).toHaveValue('Ada Journey');
      await page.getByLabel(texts.en.checkout.phone, { exact: true }).fill('+32 2 123 45 67');
      await till.chooseSlot();
      await till.fillCard(cards.pays);
      await Promise.all([till.place(), kill('web-2')]);
      await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Journey' })).toBeVisible();
      const number = /LV-[0-9A-Z]{8}/.exec(page.url())?.[0] ?? '';
      expect(page.url()).not.toContain('key=');

      await page.goto('/en/account/orders');
      await page.getByRole('link', { name: `Order ${number}` }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Journey' })).toBeVisible();
      await page.getByRole('button', { name: order.again }).click();
      await expect(page.getByText(order.againDone)).toBeVisible();

      await page.goto(`/en/account/reviews/${loaf.slug}`);
      await Promise.all([
        sendReview(page, 'en', {
          rating: 5,
          title: 'Worth getting up for',
          text: 'Crisp outside, soft inside, gone by noon.',
        }),
        kill('web-3'),
      ]);
      // A worker publishes it, a moment after it was written.
      await expect(async () => {
        await visit(page, `/en/products/${loaf.slug}`);
        const mine = page.getByRole('article').filter({ hasText: 'Worth getting up for' });
        await expect(mine).toContainText(reviews.verified, { timeout: 2000 });
      }).toPass({ timeout: 15_000 });
      await house.mend();
    });

    test('a guest’s basket comes along at sign-in, and the account’s own stays', async ({
      page,
      context,
      house,
      bake,
    }) => {
      const [guests, accounts] = [await bake({ stock: 9 }), await bake({ stock: 9 })];
      const user = await createUser();
      const browser = context.browser();
      if (!browser) throw new Error('these tests run in a browser');
      const other = await browser.newContext();
      const token = await createSession(user.id, { userAgent: 'another device' });
      await other.addCookies([{ name: 'levain.session', value: token, url: house.edge }]);
      const otherPage = await other.newPage();
      await putIn(otherPage, accounts.slug);
      await other.close();

      await fillBasket(context, { slug: guests.slug, quantity: 3 });
      await page.goto('/en/sign-in?next=/en/basket');
      await page.getByLabel(auth.email).fill(user.email);
      await page.getByLabel(auth.password).fill(TEST_PASSWORD);
      const isKilled = trouble !== 'with every clone well' && house.kill('web-2');
      await Promise.all([page.getByRole('button', { name: auth.signIn }).click(), isKilled]);
      await expect(page).toHaveURL('/en/basket');
      const basket = basketOf(page);
      await expect(basket.quantity(guests.name.en)).toHaveValue('3');
      await expect(basket.quantity(accounts.name.en)).toHaveValue('1');
      expect(await findViolations(page)).toEqual([]);
      await house.mend();
    });
  });
}

test('who signs in within the checkout keeps the last one that was held for them as a guest', async ({
  page,
  context,
  bake,
}) => {
  const { id, slug } = await bake({ stock: 1, leadTimeHours: 2 });
  const { email } = await createUser();
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.open();
  await till.chooseSlot();
  await expect.poll(async () => (await db().stock.findUniqueOrThrow({ where: { productId: id } })).quantity).toBe(0);
  await page.getByRole('link', { name: texts.en.checkout.signIn }).click();
  // Both pages have a field for an address of mail.
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.getByLabel(auth.email).fill(email);
  await page.getByLabel(auth.password).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: auth.signIn }).click();
  await expect(page).toHaveURL('/en/checkout');
  await page.getByLabel(texts.en.checkout.phone, { exact: true }).fill('+32 2 123 45 67');
  await till.chooseSlot();
  await till.fillCard(cards.pays);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
});

test('an order list is one’s own', async ({ page, context, signIn, bake, browser }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.pays);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  const { number } = await db().order.findFirstOrThrow({ where: { owner } });

  const stranger = await browser.newContext();
  await signIn(stranger);
  const strangersPage = await stranger.newPage();
  await strangersPage.goto('/en/account/orders');
  await expect(strangersPage.getByText(order.listEmpty)).toBeVisible();
  expect((await strangersPage.goto(`/en/orders/${number}`))?.status()).toBe(404);
  await stranger.close();
});
