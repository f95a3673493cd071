import { db } from '#lib/platform/db/client.ts';
import { createUser } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { whoAt } from '../fixtures/at-clone.ts';
import { callAction } from '../fixtures/call-action.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.adminPeople;
const actions = { path: '/en/admin/customers', file: 'app/[locale]/admin/customers/actions.ts' };

test('the owner finds a customer, signs them out, and makes them a baker; the log tells', async ({
  page,
  context,
  browser,
  house,
  signIn,
}) => {
  await signIn(context, { role: 'owner', name: 'Olive Owner' });
  const theirs = await browser.newContext();
  const customer = await signIn(theirs, { name: 'Carla Customer' });
  expect(await whoAt(house.edge, theirs)).not.toBeNull();

  await page.goto('/en/admin/customers');
  await page.getByLabel(t.search).fill(customer.email.slice(4).toUpperCase());
  await page.getByRole('button', { name: t.show }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Carla Customer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carla Customer' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', { name: /^Sign out: / }).click();
  await expect(page.getByText(t.noDevices)).toBeVisible();
  expect(await whoAt(house.edge, theirs)).toBeNull();

  await page.getByRole('combobox', { name: t.roleLabel }).selectOption('baker');
  await page.getByRole('button', { name: t.roleSave }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.roleSave }).click();
  await expect(page.getByText(t.roleDone)).toBeVisible();
  await expect.poll(async () => (await db().user.findUniqueOrThrow({ where: { id: customer.id } })).role).toBe('baker');
  await page.goto('/en/admin/roles');
  await expect(page.getByRole('link', { name: 'Carla Customer' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.goto(`/en/admin/audit?subject=${customer.id}`);
  const row = page.getByRole('row').filter({ hasText: texts.en.adminAudit.did.customer.role });
  await expect(row).toContainText('Olive Owner');
  await expect(row.getByRole('link')).toHaveText('Carla Customer');
  await expect(row.locator('del')).toHaveText(t.roleOf.shopper);
  await expect(row.locator('ins')).toHaveText(t.roleOf.baker);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('combobox', { name: texts.en.adminAudit.action }).selectOption('order.refund');
  await page.getByRole('button', { name: texts.en.adminAudit.show }).click();
  await expect(page.getByText(texts.en.adminAudit.none)).toBeVisible();
  await theirs.close();
});

test('a baker finds no people and no log, and changes no role by calling the action either', async ({
  page,
  context,
  house,
  signIn,
}) => {
  const baker = await signIn(context, { role: 'baker' });
  const other = await createUser({ role: 'baker' });
  for (const path of ['/en/admin/customers', `/en/admin/customers/${other.id}`, '/en/admin/roles', '/en/admin/audit']) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  await page.goto('/en/admin/orders');
  const menu = page.getByRole('navigation', { name: texts.en.admin.nav });
  await expect(menu.getByRole('link', { name: texts.en.admin.page.orders })).toBeVisible();
  await expect(menu.getByRole('link', { name: texts.en.admin.page.customers })).toBeHidden();
  const call = { origin: house.edge, ...actions };
  const refused = { result: { ok: false, code: 'forbidden' } };
  for (const userId of [baker.id, other.id]) {
    expect(await callAction(context, { ...call, name: 'roleAction' }, { userId, role: 'owner' })).toMatchObject(
      refused,
    );
  }
  const signOut = { userId: other.id, deviceId: null };
  expect(await callAction(context, { ...call, name: 'signOutAction' }, signOut)).toMatchObject(refused);
  expect((await db().user.findUniqueOrThrow({ where: { id: baker.id } })).role).toBe('baker');
});

test('nobody changes their own role, and the page says whose that is', async ({ page, context, house, signIn }) => {
  const owner = await signIn(context, { role: 'owner' });
  await page.goto(`/fr/admin/customers/${owner.id}`);
  await expect(page.getByText(texts.fr.adminPeople.ownRole)).toBeVisible();
  const call = { origin: house.edge, ...actions, name: 'roleAction' };
  const answer = await callAction(context, call, { userId: owner.id, role: 'shopper' });
  expect(answer).toMatchObject({ result: { ok: false, reason: 'own-role' } });
});

test.describe(() => {
  // Playwright looks into every frame; this one lets nothing run.
  test.use({ expectedTrouble: /Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/ });

  test('a letter in the mailbox leads to its order, and is sent once more', async ({ page, context, signIn }) => {
    await signIn(context, { role: 'baker' });
    const customer = await createUser();
    const mail = await db().mail.create({
      data: {
        ...{ recipient: customer.email, template: 'order-placed', locale: 'en', orderNumber: 'LV-TEST0000' },
        ...{
          subject: 'Your order',
          text: 'Thank you',
          html: '<html lang="en"><head></head><body>Thank you</body></html>',
        },
      },
    });
    await page.goto(`/en/admin/mail/${mail.id}`);
    const toOrder = page.getByRole('link', { name: texts.en.mailbox.toOrder.replace('{number}', 'LV-TEST0000') });
    await expect(toOrder).toHaveAttribute('href', '/en/admin/orders/LV-TEST0000');
    await expect(page.getByRole('link', { name: texts.en.mailbox.toCustomer })).toBeHidden();
    await page.getByRole('button', { name: texts.en.mailbox.resend }).click();
    await expect(page.getByText(texts.en.mailbox.resent)).toBeVisible();
    expect(await db().mail.count({ where: { recipient: customer.email } })).toBe(2);
  });
});
