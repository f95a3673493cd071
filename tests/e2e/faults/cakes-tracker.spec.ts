import { cakePaths } from '#lib/cakes/paths.ts';
import { queueProofs } from '#lib/cakes/queue-proofs.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { expect, test } from '../fixtures/faults.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { countStreams, holderOf } from '../fixtures/live.ts';
import { drawAll, runCake } from '../fixtures/ordered-cake.ts';
import { texts } from '../fixtures/texts.ts';

// What breaks off is an error to the browser's console; the page goes on.
test.use({ expectedTrouble: /api\/(events|me|orders|cakes|news)/ });

test('the tracker goes on when the clone that holds its stream is killed, and when the workers were', async ({
  house,
  page,
  context,
}) => {
  const t = texts.en.tracker;
  const owner = await fillBasket(context);
  const { number } = await orderCakes({ owner, stages: ['accepted'] });
  await page.goto(orderPaths.order('en', number));
  const here = page.locator('[aria-current="step"]');
  await expect(here).toContainText(t.stage.accepted);
  await expect.poll(() => countStreams(house)).toBe(1);
  await house.kill((await holderOf(house)) ?? '');
  await runCake('advance', number, '--to', 'baking');
  await expect(here).toContainText(t.stage.baking);

  await house.stop('worker-1', 'worker-2');
  await runCake('advance', number, '--to', 'decorating');
  await house.start('worker-1', 'worker-2');
  await expect(here).toContainText(t.stage.decorating);
});

test('when the workers are killed while they draw, others finish the proof, once', async ({ house, page, context }) => {
  const t = texts.en.tracker;
  const owner = await fillBasket(context);
  const { id, number, cakeId } = await orderCakes({ owner, stages: ['waiting'] });
  await page.goto(orderPaths.order('en', number));
  await db().$transaction((tx) => queueProofs(tx, { id, owner, number }));
  const cake = page.getByRole('article').filter({ has: page.getByRole('list', { name: t.stages }) });
  await expect(cake.getByRole('region', { name: t.proof }).getByRole('img').first()).toBeVisible({ timeout: 60_000 });
  await Promise.all([house.kill('worker-1'), house.kill('worker-2')]);
  await expect(cake.locator('[aria-current="step"]')).toContainText(t.stage.drawn, { timeout: 90_000 });
  await expect(cake.getByRole('region', { name: t.proof }).getByRole('img')).toHaveCount(3);
  const events = await db().cakeEvent.findMany({ where: { cakeId }, orderBy: { id: 'asc' } });
  expect(events.map(({ stage }) => stage)).toEqual(['drawing', 'drawn']);
});

test('with storage away a drawing is a clear error, and the tracker stands', async ({ house, page, context }) => {
  const owner = await fillBasket(context);
  const { number, cakeId } = await orderCakes({ owner, stages: ['drawing'] });
  await drawAll(cakeId);
  const picture = cakePaths.proof(cakeId, { view: 'table', width: 320 });
  await house.stop('storage');
  await expect.poll(async () => (await context.request.get(picture)).status()).toBe(503);
  await page.goto(orderPaths.order('en', number));
  await expect(page.locator('[aria-current="step"]')).toContainText(texts.en.tracker.stage.drawn);
  await house.start('storage');
  await expect.poll(async () => (await context.request.get(picture)).status()).toBe(200);
});
