import type { Browser, Page, Route } from '@playwright/test';
import { cakePaths } from '#lib/cakes/paths.ts';
import { orderKey } from '#lib/orders/find-order.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { clearOrders, orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { boardOf, dragOver, pickUp } from '../fixtures/board.ts';
import { drawAll } from '../fixtures/ordered-cake.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';
import { trackerOf } from '../fixtures/tracker.ts';

// Several browsers each, with a board full of pictures.
test.slow();
test.beforeEach(({ house: _ }) => clearOrders());
test.afterAll(clearUsers);

const stageOf = async (id: string) => (await db().cake.findUniqueOrThrow({ where: { id } })).stage;
const movesOf = async (number: string) =>
  (await db().auditEntry.findMany({ where: { subject: number }, orderBy: { id: 'asc' } })).map(
    ({ action, actorName, after }) => [action, actorName, (after as { stage?: string }).stage],
  );

/** The shopper, somewhere else, with the order's page open. */
async function openTracker(browser: Browser, { id, number }: { id: string; number: string }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(orderPaths.order('en', number, orderKey(id)));
  return { tracker: trackerOf(page), close: () => context.close() };
}

test('a baker drags a cake on, by mouse and by keys, and its shopper sees it at once', async ({
  page,
  context,
  browser,
  signIn,
}) => {
  const t = texts.en.cakeBoard;
  await signIn(context, { role: 'baker', name: 'Ada' });
  const order = await orderCakes({ stages: ['drawn'], wishes: { note: 'No lumps', allergies: 'hazelnuts' } });
  const board = boardOf(page, order.number);
  const shopper = await openTracker(browser, order);
  await board.open();
  await expect(board.cardIn('drawn')).toContainText('Allergies: hazelnuts');
  await expect(board.cardIn('drawn')).toContainText('Note: No lumps');
  await expect(shopper.tracker.here).toContainText(texts.en.tracker.stage.drawn);

  const carried = await dragOver(page, board.card, board.column('accepted'));
  await expect(board.column('accepted')).toContainText(t.dropHere);
  await expect(board.column('decorating')).toContainText(texts.en.problems['cake-step']);
  await carried.drop();
  await expect(board.cardIn('accepted')).toBeVisible();
  await expect(shopper.tracker.here).toContainText(texts.en.tracker.stage.accepted);
  await expect(board.grip).toBeVisible();

  await pickUp(page, board, order.number, 'accepted');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(`“${t.stage.baking}”: space puts ${order.number} here.`)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(board.cardIn('baking')).toBeVisible();
  await expect(board.told.filter({ hasText: `${order.number}: ${t.stage.baking}.` })).toBeAttached();
  await expect(shopper.tracker.here).toContainText(texts.en.tracker.stage.baking);

  await board.moveOn('decorating').click();
  await expect(board.cardIn('decorating')).toBeVisible();
  // Whoever works by keys goes on from the card, wherever it went.
  await expect(board.grip).toBeFocused();
  await expect(shopper.tracker.here).toContainText(texts.en.tracker.stage.decorating);
  await expect
    .poll(() => movesOf(order.number))
    .toEqual([
      ['cake.advance', 'Ada', 'accepted'],
      ['cake.advance', 'Ada', 'baking'],
      ['cake.advance', 'Ada', 'decorating'],
    ]);
  await shopper.close();
});

test('a cake can’t be put where it may not go, and says why', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const { number, cakeId } = await orderCakes({ stages: ['accepted'] });
  const board = boardOf(page, number);
  await board.open();
  const ahead = await dragOver(page, board.card, board.column('ready'));
  await ahead.drop();
  await expect(board.toast(texts.en.problems['cake-step'])).toBeVisible();
  await expect(board.cardIn('accepted')).toBeVisible();

  await pickUp(page, board, number, 'accepted');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(`“${texts.en.cakeBoard.stage.baking}”: space puts ${number} here.`)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByText(texts.en.cakeBoard.putBack.replace('{name}', number))).toBeAttached();
  await expect(board.cardIn('accepted')).toBeVisible();
  expect(await stageOf(cakeId)).toBe('accepted');
});

test('two bakers take the same card: one moves it, the other is told, and both see the truth', async ({
  page,
  context,
  browser,
  signIn,
}) => {
  await signIn(context, { role: 'baker', name: 'Ada' });
  const other = await browser.newContext();
  await signIn(other, { role: 'owner', name: 'Ben' });
  const { number, cakeId } = await orderCakes({ stages: ['drawn'] });
  const late = await other.newPage();
  const [first, second] = [boardOf(page, number), boardOf(late, number)];
  await first.open();
  await second.open();
  await expect(second.cardIn('drawn')).toBeVisible();
  // Ben's tablet hears nothing for a moment: he still sees the cake where it was.
  await late.route(/\/api\/(events|admin\/cakes)/, (route) => route.abort());
  await first.moveOn('accepted').click();
  await expect(first.cardIn('accepted')).toBeVisible();
  await expect.poll(() => stageOf(cakeId)).toBe('accepted');
  await second.moveOn('accepted').click();
  await expect(second.toast('Ada has taken it on already.')).toBeVisible();
  await late.unrouteAll();
  await expect(second.cardIn('accepted')).toBeVisible();
  await expect(first.cardIn('accepted')).toBeVisible();
  expect(await movesOf(number)).toEqual([['cake.advance', 'Ada', 'accepted']]);
  expect(await stageOf(cakeId)).toBe('accepted');
  await other.close();
});

test('a cake that was moved does not jump back while news of it come in, and keeps the focus', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(context, { role: 'baker' });
  const { number } = await orderCakes({ stages: ['drawn'] });
  const other = await context.newPage();
  const [board, witness] = [boardOf(page, number), boardOf(other, number)];
  await page.clock.install();
  await board.open();
  await witness.open();
  await witness.moveOn('accepted').click();
  // It hears the news.
  await expect(board.cardIn('accepted')).toBeVisible();
  const looks = await holdLooks(page);
  await board.moveOn('baking').click();
  await looks.atLeastOne();
  await expect(witness.cardIn('baking')).toBeVisible();
  // The news of it have come by now, and were gathered for long enough.
  await page.clock.runFor(500);
  await looks.letFirstGo();
  await expect(board.card).toHaveAttribute('aria-busy', 'false');
  await expect(board.cardIn('baking')).toBeVisible();
  await expect(board.grip).toBeFocused();
  await looks.letAllGo();
  await expect(board.cardIn('baking')).toBeVisible();
  await expect(board.grip).toBeFocused();
});

test('a look that is never answered is given up, and the board goes on', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const { number } = await orderCakes({ stages: ['drawn'] });
  const other = await context.newPage();
  const [board, witness] = [boardOf(page, number), boardOf(other, number)];
  await board.open();
  await witness.open();
  await expect(board.cardIn('drawn')).toBeVisible();
  const looks = await holdLooks(page);
  await witness.moveOn('accepted').click();
  await looks.atLeastOne();
  // That one stays without an answer.
  looks.holdNoMore();
  await expect(board.cardIn('accepted')).toBeVisible();
});

test('the baker asks from the board, and the cake stays out of the oven until the answer is there', async ({
  page,
  context,
  browser,
  signIn,
}) => {
  const t = texts.en.cakeBoard;
  await signIn(context, { role: 'baker' });
  const order = await orderCakes({ stages: ['accepted'] });
  const board = boardOf(page, order.number);
  const shopper = await openTracker(browser, order);
  await board.open();
  await board.ask.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t.send }).click();
  await expect(dialog.getByLabel(t.question)).toHaveAttribute('aria-invalid', 'true');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByLabel(t.question).fill('Is blue right?');
  await dialog.getByRole('button', { name: t.send }).click();
  await expect(dialog).toBeHidden();
  await expect(board.card).toContainText('Waits for an answer: Is blue right?');
  await board.moveOn('baking').click();
  await expect(board.toast(texts.en.problems['question-open'])).toBeVisible();

  await shopper.tracker.question.getByLabel(texts.en.tracker.answer).fill('Yes, blue.');
  await shopper.tracker.question.getByRole('button', { name: texts.en.tracker.send }).click();
  await expect(board.card).toContainText('Answered: Yes, blue.');
  await board.moveOn('baking').click();
  await expect(board.cardIn('baking')).toBeVisible();
  await shopper.close();
});

test.describe('with a finger, in French', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'fr-BE' });

  test('a card is held, then carried; proof and print-out are at hand', async ({ page, context, signIn }) => {
    await signIn(context, { role: 'baker', locale: 'fr' });
    const { number, cakeId } = await orderCakes({ stages: ['drawing'] });
    await drawAll(cakeId);
    const board = boardOf(page, number, 'fr');
    await board.open();
    await expect(board.cardIn('drawn')).toBeVisible();
    const sheet = await page.request.get(cakePaths.sheet(cakeId));
    expect(sheet.headers()['content-type']).toBe('application/pdf');
    await expect(
      board.card.getByRole('link', { name: texts.fr.cakeBoard.picture.match(/front {(.*?)}/)?.[1] }),
    ).toBeVisible();

    await board.card.scrollIntoViewIfNeeded();
    const from = await board.card.boundingBox();
    const to = await board.column('accepted').boundingBox();
    if (!from || !to) throw new Error('the board is not there');
    const touch = await context.newCDPSession(page);
    const at = (x: number, y: number) => [{ x: Math.round(x), y: Math.round(y) }];
    const y = from.y + 30;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from.x + 90, y) });
    await expect(board.column('accepted')).toHaveAttribute('data-target', 'true');
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const x = from.x + 90 + part * (to.x + 60 - from.x - 90);
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x, y) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(board.cardIn('accepted')).toBeVisible();
    await expect.poll(() => stageOf(cakeId)).toBe('accepted');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the board has nothing that axe minds', async ({ page, context, signIn }) => {
      await signIn(context, { role: 'owner' });
      const { number, cakeIds } = await orderCakes({ stages: ['drawn', 'decorating'], hasConcern: true });
      await drawAll((await orderCakes({ stages: ['drawing'] })).cakeId);
      const board = boardOf(page, number);
      await board.open();
      await expect(board.card).toHaveCount(cakeIds.length);
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test.describe('for a shopper', () => {
  test.use({ expectedTrouble: /404/ });

  test('there is no such page', async ({ page, context, signIn }) => {
    await signIn(context);
    expect((await page.goto(cakePaths.board('en')))?.status()).toBe(404);
    expect((await page.request.get('/api/admin/cakes')).status()).toBe(404);
  });
});

/** Keeps back what the page hears of its cakes when it looks again. */
async function holdLooks(page: Page) {
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/api/admin/cakes', (route) => (isHolding ? void held.push(route) : route.continue()));
  return {
    atLeastOne: () => expect.poll(() => held.length).toBeGreaterThan(0),
    letFirstGo: () => held.shift()?.continue(),
    holdNoMore() {
      isHolding = false;
    },
    async letAllGo() {
      isHolding = false;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}
