import type { Page } from '@playwright/test';
import { accountPaths } from '#lib/accounts/paths.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import { orderKey } from '#lib/orders/find-order.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { clearUsers } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { bellOf, countStreams } from '../fixtures/live.ts';
import { drawAll, drawPart, runCake } from '../fixtures/ordered-cake.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';
import { trackerOf } from '../fixtures/tracker.ts';

// A process for every step that the staff take.
test.slow();
test.afterAll(clearUsers);

const design = {
  inscription: { text: 'Léa, 10 ans', face: 'pacifico', color: 'berry', place: 'top', line: 'straight' },
} as const;

/** Marks the page: after a reload the mark is gone. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window);

test('from the queue to the counter, every step comes by itself', async ({ page, context, house: _ }) => {
  const t = texts.en.tracker;
  const owner = await fillBasket(context);
  const { number, cakeId } = await orderCakes({ owner, stages: ['drawing'], design });
  await page.goto(orderPaths.order('en', number));
  await mark(page);
  const tracker = trackerOf(page);
  await expect(tracker.here).toContainText(t.stage.drawing);
  await expect(tracker.progress).toHaveAttribute('aria-valuenow', '0');
  await expect(tracker.progress).toHaveAccessibleName(
    /cakes? before yours\. Yours is drawn in about \d+ (seconds|minutes?)\./i,
  );
  await expect(tracker.cake).toContainText(t.goOn);

  const kept = await tracker.cake.boundingBox();
  await drawPart(cakeId, { percent: 40, shown: ['table'] });
  await expect(tracker.progress).toHaveAttribute('aria-valuenow', '40');
  await expect(tracker.pictures).toHaveCount(1);
  await drawPart(cakeId, { percent: 70, shown: ['table', 'front'] });
  await expect(tracker.pictures).toHaveCount(2);
  expect(await tracker.cake.boundingBox(), 'nothing moves when a picture comes').toEqual(kept);
  await drawAll(cakeId);
  await expect(tracker.here).toContainText(t.stage.drawn);
  await expect(tracker.pictures).toHaveCount(3);

  const timeline = page.getByRole('region', { name: texts.en.order.timeline });
  for (const stage of ['accepted', 'baking', 'decorating', 'ready'] as const) {
    await runCake('advance', number, '--to', stage);
    await expect(tracker.here).toContainText(t.stage[stage]);
    await expect(tracker.told).toHaveText(t.now[stage]);
    if (stage === 'baking') await expect(timeline.getByText(texts.en.order.event.baking)).toBeVisible();
  }
  await expect(timeline.getByText(texts.en.order.event.ready)).toBeVisible();
  await runCake('advance', number);
  await expect(tracker.told).toHaveText(t.now.collected);
  await expect(timeline.getByText(texts.en.order.event.collected)).toBeVisible();
  expect(await isMarked(page), 'without a reload').toBe(true);

  await page.reload();
  await expect(tracker.cake).toContainText(t.now.collected);
  await expect(tracker.pictures).toHaveCount(3);
});

test('who has the link hears of the order on every page, over one connection for all links; the owner’s stays one', async ({
  browser,
  house,
}) => {
  const t = texts.en.tracker;
  const orders = [await orderCakes({ stages: ['drawn'], design }), await orderCakes({ stages: ['drawn'], design })];
  const links = orders.map(({ number, id }) => orderPaths.order('en', number, orderKey(id)));
  const context = await browser.newContext({ baseURL: house.edge });
  const tabs = [await context.newPage(), await context.newPage()];
  for (const [at, tab] of tabs.entries()) {
    await tab.goto(links[at] ?? '');
    await expect(trackerOf(tab).here).toContainText(t.stage.drawn);
  }
  await expect.poll(() => countStreams(house)).toBe(1);
  await runCake('advance', orders[1]?.number ?? '', '--to', 'accepted');
  await expect(trackerOf(tabs[1] as Page).here).toContainText(t.stage.accepted);

  const [page = tabs[0] as Page] = tabs;
  await tabs[1]?.close();
  await page.goto('/en');
  await expect(bellOf(page).button).toBeVisible();
  await runCake('advance', orders[0]?.number ?? '', '--to', 'accepted');
  await expect(bellOf(page).toast('cake-accepted')).toBeVisible();
  await page.goto(links[0] ?? '');
  await expect(trackerOf(page).here).toContainText(t.stage.accepted);
  // A page begins to listen once it has nothing else to do.
  await expect.poll(() => countStreams(house)).toBe(1);
  await context.close();
});

test('the baker asks, the shopper answers in another browser by the link, and the staff see it', async ({
  page,
  browser,
  context,
  signIn,
}) => {
  const t = texts.en.tracker;
  const { id, number, cakeId } = await orderCakes({ stages: ['accepted'], design });
  await signIn(context, { role: 'baker' });
  await page.goto(cakePaths.board('en'));
  const row = page.getByRole('article', { name: number });
  await expect(row).toBeVisible();

  const other = await browser.newContext();
  const guest = await other.newPage();
  await guest.goto(orderPaths.order('en', number, orderKey(id)));
  const tracker = trackerOf(guest);
  await expect(tracker.here).toContainText(t.stage.accepted);
  await mark(guest);
  await runCake('ask', cakeId.slice(-8), 'Shall “ans” be “years”?');
  await expect(tracker.question).toContainText('Shall “ans” be “years”?');
  await expect(tracker.told).toContainText(t.asksYou);
  await expect(row).toContainText('Waits for an answer: Shall “ans” be “years”?');

  const answer = tracker.question.getByLabel(t.answer);
  await tracker.question.getByRole('button', { name: t.send }).click();
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await answer.fill('No, she is French.');
  await tracker.question.getByRole('button', { name: t.send }).click();
  await expect(tracker.question.getByRole('textbox')).toHaveCount(0);
  await expect(tracker.question).toContainText('No, she is French.');
  await expect(row).toContainText('Answered: No, she is French.');
  await runCake('advance', number, '--to', 'baking');
  await expect(tracker.here).toContainText(t.stage.baking);
  await expect(page.getByRole('region', { name: texts.en.cakeBoard.stage.baking })).toContainText(number);
  expect(await isMarked(guest)).toBe(true);
  await other.close();
});

test.describe('proofs', () => {
  test.use({ expectedTrouble: /404/ });

  test('are seen by their shopper and the staff, the print-out by the staff alone, and nothing by anybody else', async ({
    context,
    browser,
    house,
    signIn,
  }) => {
    const owner = await fillBasket(context);
    const { id, cakeId } = await orderCakes({ owner, stages: ['drawing'], design });
    await drawAll(cakeId);
    const picture = cakePaths.proof(cakeId, { view: 'table', width: 320 });
    const sheet = cakePaths.sheet(cakeId);
    const shopper = context.request;

    const seen = await shopper.get(picture);
    expect(seen.status()).toBe(200);
    expect(seen.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, no-cache' });
    const again = await shopper.get(picture, { headers: { 'if-none-match': seen.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
    expect((await shopper.get(sheet)).status()).toBe(404);
    expect((await shopper.get(`/api/cakes/${cakeId}/..%2F..%2Fpictures`)).status()).toBe(404);
    expect((await shopper.get('/api/cakes/no-cake/table-320.webp')).status()).toBe(404);

    const stranger = await browser.newContext({ baseURL: house.edge });
    const statusOf = async (address: string) => (await stranger.request.get(address)).status();
    expect(await statusOf(picture)).toBe(404);
    expect(await statusOf(`${picture}?key=${orderKey(cakeId)}`)).toBe(404);
    expect(await statusOf(cakePaths.proof(cakeId, { view: 'table', width: 320, key: orderKey(id) }))).toBe(200);
    expect(await statusOf(`${sheet}?key=${orderKey(id)}`)).toBe(404);
    expect(await statusOf('/api/admin/cakes')).toBe(404);
    await signIn(stranger);
    expect(await statusOf(picture)).toBe(404);
    expect(await statusOf('/api/admin/cakes')).toBe(404);
    expect(await statusOf(cakePaths.board('en'))).toBe(404);
    await signIn(stranger, { role: 'baker' });
    expect(await statusOf(picture)).toBe(200);
    expect(await statusOf(sheet)).toBe(200);
    expect(await statusOf('/api/admin/cakes')).toBe(200);
    await stranger.close();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('tracker, drawing and board have nothing that axe knows to be wrong', async ({
      page,
      context,
      signIn,
    }, info) => {
      const user = await signIn(context, { role: 'baker' });
      const { number, cakeIds } = await orderCakes({
        owner: `user:${user.id}`,
        userId: user.id,
        stages: ['accepted', 'drawing', 'cancelled'],
        design,
        wishes: { note: 'A little less sugar, please.', allergies: 'hazelnuts' },
        hasConcern: true,
      });
      const [first = '', second = ''] = cakeIds;
      await drawAll(first);
      await drawPart(second, { percent: 55, shown: ['table'] });
      await runCake('ask', `${number}/1`, 'Is blue right?');
      await page.goto(orderPaths.order('en', number));
      await expect(page.getByRole('region', { name: texts.en.tracker.questions })).toContainText('Is blue right?');
      expect(await findViolations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('tracker.png'), fullPage: true });

      await page.getByRole('button', { name: 'Enlarge the cake from above' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('drawing.png') });

      await page.goto(cakePaths.board('en'));
      await expect(page.getByRole('article', { name: `${number}, cake 1 of 3` })).toContainText('Is blue right?');
      expect(await findViolations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('board.png'), fullPage: true });
    });
  });
}

test('by keyboard: a drawing is opened, turned over, enlarged and left, and the focus is where it was', async ({
  page,
  context,
  house: _,
}) => {
  const t = texts.en.tracker;
  const owner = await fillBasket(context);
  const { number, cakeId } = await orderCakes({ owner, stages: ['drawing'], design });
  await drawAll(cakeId);
  await page.goto(orderPaths.order('en', number));
  const opener = trackerOf(page).pictures.first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName('The cake on a table');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toHaveAccessibleName('The cake from the front');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog).toHaveAccessibleName('The cake on a table');
  const picture = dialog.getByRole('img');
  const before = await picture.boundingBox();
  await dialog.getByRole('button', { name: t.zoomIn }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(2 * (before?.width ?? 0));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('in the list of orders stands how far the cake is, in a word', async ({ page, context, signIn }) => {
  const user = await signIn(context);
  const { number } = await orderCakes({
    owner: `user:${user.id}`,
    userId: user.id,
    stages: ['decorating', 'accepted'],
    status: 'baking',
  });
  await page.goto(accountPaths.orders('en'));
  await expect(page.getByRole('article').filter({ hasText: number })).toContainText(texts.en.tracker.word.accepted);
  await page.goto(accountPaths.orders('fr'));
  await expect(page.getByRole('article').filter({ hasText: number })).toContainText(texts.fr.tracker.word.accepted);
});
