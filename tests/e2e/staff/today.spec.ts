import { advanceCake } from '#lib/orders/advance-cake.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { addDays, dayFrom } from '#lib/shop/days.ts';
import { todayPath } from '#lib/shop/paths.ts';
import { createCakeDay, createSlotOn } from '#tests/integration/fixtures/cakes.ts';
import { clearOrders, orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.beforeEach(({ house: _ }) => clearOrders());
test.afterAll(clearUsers);

const t = texts.en.today;
const today = () => dayFrom(new Date(), 0);
const statusOf = async (number: string) => (await db().order.findUniqueOrThrow({ where: { number } })).status;
const step = (name: keyof typeof t.step, number: string) => `${t.step[name]}: ${number}`;

test('the day’s orders go from paid to handed out, and another tablet follows', async ({
  page,
  context,
  browser,
  signIn,
}) => {
  await signIn(context, { role: 'baker', name: 'Ada' });
  const other = await browser.newContext();
  await signIn(other, { role: 'owner', name: 'Ben' });
  const { number } = await orderCakes({ slotId: await createSlotOn(today()), stages: ['ready'], status: 'paid' });
  const tablet = await other.newPage();
  await page.goto(todayPath('en'));
  await tablet.goto(todayPath('en'));
  const order = page.getByRole('article', { name: number });
  const seen = tablet.getByRole('article', { name: number });
  await expect(seen).toContainText(t.status.paid);

  await order.getByRole('button', { name: step('baking', number) }).click();
  await expect(order).toContainText(t.status.baking);
  await expect(seen).toContainText(t.status.baking);
  await expect(page.getByRole('status').filter({ hasText: `${number}: ${t.status.baking}.` })).toBeAttached();

  // Ben's tablet hears nothing for a moment, and comes too late.
  await tablet.route(/\/api\/(events|admin\/day)/, (route) => route.abort());
  await order.getByRole('button', { name: step('ready', number) }).click();
  await expect(order).toContainText(t.status.ready);
  await seen.getByRole('button', { name: step('ready', number) }).click();
  await expect(tablet.locator('[data-sonner-toast]')).toContainText('Ada has it ready already.');
  await tablet.unrouteAll();
  await expect(seen).toContainText(t.status.ready);

  await seen.getByRole('button', { name: step('collected', number) }).click();
  await expect(order).toContainText(t.status.collected);
  await expect(order.getByRole('button')).toHaveCount(0);
  expect(await statusOf(number)).toBe('collected');
  const entries = await db().auditEntry.findMany({
    where: { subject: number, action: 'order.advance' },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ actorName }) => actorName)).toEqual(['Ada', 'Ada', 'Ben']);
  await order.getByRole('link', { name: number }).click();
  await expect(page).toHaveURL(deskPaths.order('en', number));
  await other.close();
});

test('cakes and questions come by themselves, and an order waits for its cake', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'owner' });
  const { day, id: slotId } = await createCakeDay();
  const { number, cakeId } = await orderCakes({ slotId, stages: ['accepted'] });
  await page.goto(todayPath('en', day));
  const cakes = page.getByRole('region', { name: t.cakes, exact: true });
  await expect(cakes).toContainText(`${texts.en.cakeBoard.stage.accepted}1`);
  const row = page.getByRole('row', { name: t.ownCakes });
  await expect(row.getByRole('cell').last()).toHaveText('1');
  await askAboutCake(cakeId, 'Is blue right?');
  const questions = page.getByRole('region', { name: t.questions });
  await expect(questions).toContainText('Is blue right?');
  await expect(questions.getByRole('link', { name: number })).toHaveAttribute('href', deskPaths.order('en', number));
  await db().cakeQuestion.updateMany({ where: { cakeId }, data: { answer: 'Yes, blue.' } });
  await advanceCake(cakeId);
  await expect(cakes).toContainText(texts.en.cakeBoard.stage.baking);
  const order = page.getByRole('article', { name: number });
  await expect(order).toContainText(t.waitsForCake);
  await expect(order.getByRole('button')).toHaveCount(0);
  await advanceCake(cakeId);
  await advanceCake(cakeId);
  await expect(order.getByRole('button', { name: step('collected', number) })).toBeVisible();
  await expect(row.getByRole('cell').last()).toContainText(t.allReady);
});

test('on paper there are dark words, out of the dark too, and nothing to press', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const { day, id: slotId } = await createCakeDay();
  const { number } = await orderCakes({ slotId, stages: ['ready'], status: 'ready' });
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  const inkOf = () => page.evaluate(() => getComputedStyle(document.body).color);
  const paper = 'rgb(43, 29, 20)';
  for (const path of [todayPath('en', day), deskPaths.order('en', number)]) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.goto(path);
    await expect(page.getByRole('button').first()).toBeVisible();
    expect(await inkOf(), path).not.toBe(paper);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(inkOf, path).toBe(paper);
    await expect(page.getByText(number).first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
  }
});

test('what should have been fetched by now is marked as late, until it is', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const yesterday = addDays(today(), -1);
  const { number } = await orderCakes({ slotId: await createSlotOn(yesterday), stages: ['ready'], status: 'ready' });
  await page.goto(todayPath('en', yesterday));
  const order = page.getByRole('article', { name: number });
  await expect(order).toContainText(t.late);
  await order.getByRole('button', { name: step('collected', number) }).click();
  await expect(order).toContainText(t.status.collected);
  await expect(order).not.toContainText(t.late);
});

test('any day is a step away', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  await page.goto(todayPath('en'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.today);
  const days = page.getByRole('navigation', { name: t.days });
  await days.getByRole('link', { name: t.tomorrow }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.tomorrow);
  await expect(page).toHaveURL(todayPath('en', addDays(today(), 1)));
  await days.getByRole('link', { name: t.dayAfter }).click();
  await expect(page).toHaveURL(todayPath('en', addDays(today(), 2)));
  await days.getByLabel(t.anyDay).fill('2026-12-24');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday 24 December');
  await expect(page.getByText(t.noOrders)).toBeVisible();
});

test.describe('in French, in the dark, on a tablet', () => {
  test.use({ colorScheme: 'dark', locale: 'fr-BE', viewport: { width: 820, height: 1180 } });

  test('a day has nothing that axe minds, and stays on the screen', async ({ page, context, signIn }) => {
    await signIn(context, { role: 'owner', locale: 'fr' });
    const { number } = await orderCakes({ slotId: await createSlotOn(today()), stages: ['ready'], status: 'ready' });
    await page.goto(todayPath('fr'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.fr.today.today);
    const order = page.getByRole('article', { name: number });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await order.getByRole('button', { name: `${texts.fr.today.step.collected}: ${number}` }).click();
    await expect(order).toContainText(texts.fr.today.status.collected);
  });
});

test.describe('for a shopper', () => {
  test.use({ expectedTrouble: /404/ });

  test('there is no dashboard, and no day that is none', async ({ page, context, signIn }) => {
    await signIn(context);
    expect((await page.goto(todayPath('en')))?.status()).toBe(404);
    expect((await page.request.get('/api/admin/day')).status()).toBe(404);
    await signIn(context, { role: 'baker' });
    const answer = await page.request.get('/api/admin/day');
    expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'private, no-store']);
    expect((await page.goto(todayPath('en', '2026-02-30')))?.status()).toBe(404);
  });
});
