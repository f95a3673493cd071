import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { signUp } from '#lib/accounts/sign-up.ts';
import { db } from '#lib/platform/db/client.ts';
import { describeClone } from '#scripts/house/clones.ts';
import { createUser, TEST_PASSWORD, testEmail } from '#tests/integration/fixtures/users.ts';
import { ask } from '../fixtures/ask.ts';
import { openOtherService } from '../fixtures/other-service.ts';
import { test as base, expect } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const { auth, account, problems } = texts.en;
const [viaGithub, viaGoogle] = ['GitHub', 'Google'].map((service) => auth.with.replace('{service}', service));

type Service = Awaited<ReturnType<typeof openOtherService>>;

/** One more clone, which knows the services; the house itself has none. */
const test = base.extend<object, { service: Service; shop: string }>({
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants this form of a fixture that needs no other
    async ({}, use) => {
      const service = await openOtherService({ id: '1', name: 'Nobody', email: testEmail(), isVerified: true });
      await use(service);
      await service.close();
    },
    { scope: 'worker' },
  ],
  shop: [
    async ({ house, service }, use) => {
      const shop = `http://localhost:${house.ports.clone(5)}`;
      const environment = { ...house.environment, ...service.environment, SITE_URL: shop };
      const { command, args, env, cwd } = describeClone(5, {
        ports: house.ports,
        environment,
        folder: house.folder,
      });
      const clone = spawn(command, args, { env, cwd, stdio: 'ignore' });
      await expect
        .poll(
          () =>
            ask(`${shop}/api/ready`).then(
              ({ status }) => status,
              () => 0,
            ),
          { timeout: 60_000 },
        )
        .toBe(200);
      await use(shop);
      clone.kill('SIGKILL');
      await once(clone, 'exit');
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

// Neither that clone nor the other service has the address of the house.
test.use({ expectedTrouble: /request to a stranger: http:\/\/(localhost|127\.0\.0\.1)/ });

const visitor = () => ({
  id: String(Math.floor(Math.random() * 1e12)),
  name: 'Grace Grain',
  email: testEmail(),
  isVerified: true,
});
const userBy = (email: string) => db().user.findMany({ where: { email }, include: { accounts: true } });

test('a house without services offers none', async ({ page }) => {
  await page.goto('/en/sign-in');
  await expect(page.getByRole('button', { name: viaGithub })).toHaveCount(0);
});

for (const [provider, button] of [
  ['github', viaGithub],
  ['google', viaGoogle],
] as const) {
  test(`who comes from ${provider} for the first time gets an account, and finds it again`, async ({
    page,
    context,
    shop,
    service,
  }) => {
    service.state.visitor = visitor();
    const { email } = service.state.visitor;
    await page.goto(`${shop}/en/sign-in?next=/en/account/devices`);
    await page.getByRole('button', { name: button }).click();
    await expect(page).toHaveURL(`${shop}/en/account/devices`);
    const [user] = await userBy(email);
    expect(user).toMatchObject({ name: 'Grace Grain', passwordHash: null, accounts: [{ provider }] });
    expect(user?.emailVerifiedAt).not.toBeNull();

    await context.clearCookies();
    // They have another address over there by now: it is their identity that counts.
    service.state.visitor = { ...service.state.visitor, email: testEmail() };
    await page.goto(`${shop}/fr/sign-in`);
    await page.getByRole('button', { name: button?.replace(/.*(GitHub|Google)/, 'Continuer avec $1') }).click();
    await expect(page).toHaveURL(`${shop}/fr/account`);
    await expect(page.getByRole('main')).toContainText(email);
  });
}

test('an account that somebody made for an address, and never confirmed, is not opened by its owner', async ({
  page,
  shop,
  service,
}) => {
  service.state.visitor = visitor();
  const { email } = service.state.visitor;
  const planted = await signUp(
    { attemptId: randomUUID(), name: 'Mallory', email, password: TEST_PASSWORD },
    { from: randomUUID(), locale: 'en' },
  );
  await page.goto(`${shop}/en/sign-in`);
  await page.getByRole('button', { name: viaGoogle }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Grace Grain');
  const users = await userBy(email);
  expect(users).toHaveLength(2);
  expect(users.find(({ id }) => id === planted)).toMatchObject({ emailVerifiedAt: null, accounts: [] });
});

test('an account whose address was confirmed here is opened by a service that vouches for it', async ({
  page,
  shop,
  service,
}) => {
  const { id, email } = await createUser();
  service.state.visitor = { ...visitor(), email };
  await page.goto(`${shop}/en/sign-in`);
  await page.getByRole('button', { name: viaGithub }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ada Crumb');
  expect(await userBy(email)).toMatchObject([{ id, accounts: [{ provider: 'github' }] }]);
});

test('a service that does not vouch for the address opens nothing', async ({ page, shop, service }) => {
  const { email } = await createUser();
  service.state.visitor = { ...visitor(), email, isVerified: false };
  for (const button of [viaGithub, viaGoogle]) {
    await page.goto(`${shop}/en/sign-in`);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(problems['service-address']);
  }
  expect(await userBy(email)).toMatchObject([{ accounts: [] }]);
});

test('who says no over there is told so here', async ({ page, shop, service }) => {
  service.state.refuses = true;
  await page.goto(`${shop}/en/sign-in`);
  await page.getByRole('button', { name: viaGithub }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(problems['service-failed']);
  service.state.refuses = false;
});

test('who is signed in adds a service and removes it; one of somebody else is refused', async ({
  page,
  context,
  shop,
  service,
  signIn,
}) => {
  service.state.visitor = visitor();
  const { id } = await signIn(context);
  const before = await context.cookies();
  const add = page.getByRole('button', { name: account.serviceLink.replace('{service}', 'GitHub') });
  await page.goto(`${shop}/en/account/security`);
  await add.click();
  const remove = page.getByRole('button', { name: `${account.serviceUnlink}: GitHub` });
  await expect(remove).toBeVisible();
  expect((await context.cookies()).find(({ name }) => name === before[0]?.name)?.value).toBe(before[0]?.value);

  await context.clearCookies();
  await signIn(context);
  await page.goto(`${shop}/en/account/security`);
  await add.click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(problems['service-taken']);
  expect(await db().oauthAccount.findMany({ where: { userId: id } })).toHaveLength(1);

  await context.clearCookies();
  await context.addCookies(before);
  await page.goto(`${shop}/en/account/security`);
  await remove.click();
  await expect(add).toBeVisible();
  expect(await db().oauthAccount.count({ where: { userId: id } })).toBe(0);
});
