import { db } from '#lib/platform/db/client.ts';
import { tryCache } from '#lib/platform/redis/try-cache.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { engineRoom } from '../fixtures/engine.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

// Without moving pictures, as a house and a browser are much for one machine.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

/** What somebody has done to the machines, as it was written down. */
const entriesOf = async (actorId: string) => {
  const rows = await db().auditEntry.findMany({ where: { actorId }, orderBy: { id: 'asc' } });
  return rows.map(({ action, subject }) => `${action} ${subject}`);
};

test('the owner sees every clone and worker at work, live, and no fault in the page', async ({
  house,
  page,
  context,
  signIn,
}) => {
  await signIn(context, { role: 'owner' });
  const room = engineRoom(page);
  await room.open();
  for (const id of ['web-1', 'web-2', 'web-3', 'worker-1', 'worker-2']) {
    await expect(room.state(id, 'ready')).toBeVisible();
    await expect(room.member(id)).toContainText(house.release);
  }
  await expect(room.picture).toBeVisible();
  // Over the stream: nothing is asked for again.
  const line = page.getByText(/^Live, seen by/);
  const before = (await line.textContent()) ?? '';
  await expect(line).not.toHaveText(before, { timeout: 30_000 });

  await expect(page.getByRole('heading', { name: room.t.charts.title })).toBeVisible();
  const chart = page.getByRole('region', { name: room.t.charts.requests });
  await expect(chart.locator('svg').first()).toBeVisible();
  await chart.getByText(room.t.charts.table).click();
  await expect(chart.getByRole('columnheader', { name: 'web-2' })).toBeVisible();
  await expect(chart.getByRole('row')).not.toHaveCount(1);
  expect(await findViolations(page)).toEqual([]);
});

test('what readers ask for is seen: requests, hits of the edge, and why a page was made anew', async ({
  house,
  page,
  context,
  signIn,
  bake,
}) => {
  const user = await signIn(context, { role: 'owner' });
  const { slug } = await bake();
  const address = `${house.edge}/en/products/${slug}`;
  await ask(address);
  const room = engineRoom(page);
  await room.open();
  await room.keyField.fill(`product/${slug}`);
  await room.keyField.press('Enter');
  await room.confirm(room.t.purge.button);
  await expect(room.toast(room.t.purge.done, `product/${slug}`)).toBeVisible();
  expect((await ask(address)).headers.get('x-cache')).toBe('miss');
  expect((await ask(address)).headers.get('x-cache')).toBe('hit');
  const row = page.getByRole('row').filter({ hasText: `/en/products/${slug}` });
  await expect(row.filter({ hasText: `product/${slug} changed` }).first()).toBeVisible();
  expect(await entriesOf(user.id)).toEqual([`cache.purge product/${slug}`]);

  await room.keyField.fill('Product Baguette!');
  await room.keyField.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  expect(await entriesOf(user.id)).toHaveLength(1);
});

test('a clone that is drained gets no requests, nobody notices, and it comes back; the last one can’t be drained', async ({
  house,
  page,
  context,
  signIn,
}) => {
  const user = await signIn(context, { role: 'owner' });
  const room = engineRoom(page);
  await room.open();
  const readiness = async (clone: number) =>
    (await ask(`http://127.0.0.1:${house.ports.clone(clone)}/api/ready`)).status;
  try {
    await room.drain('web-2');
    await expect(room.state('web-2', 'drained')).toBeVisible();
    expect(await readiness(2)).toBe(503);
    expect((await ask(`http://127.0.0.1:${house.ports.clone(2)}/api/ready?startup`)).status).toBe(200);
    await room.drain('web-3');
    await expect(room.state('web-3', 'drained')).toBeVisible();

    await room.drain('web-1');
    await expect(room.toast(texts.en.problems['last-clone'])).toBeVisible();
    expect(await readiness(1)).toBe(200);
  } finally {
    for (const id of ['web-2', 'web-3']) {
      await room.revive(id);
      await expect(room.state(id, 'ready')).toBeVisible();
    }
  }
  await expect.poll(() => readiness(2)).toBe(200);
  expect(await entriesOf(user.id)).toEqual(
    ['drain web-2', 'drain web-3', 'revive web-2', 'revive web-3'].map((entry) => `clone.${entry}`),
  );
});

test('une patronne met une file en pause, la reprend et vide le cache', async ({ page, context, signIn }) => {
  const user = await signIn(context, { role: 'owner' });
  const room = engineRoom(page, 'fr');
  await room.open();
  await room.pauseButton('pictures').click();
  await room.confirm(room.t.pause.button);
  await room.resumeButton('pictures').click();
  await room.confirm(room.t.resume.button);
  await expect(room.pauseButton('pictures')).toBeVisible();

  const isKept = () => tryCache((redis) => redis.exists('engine-room-test'));
  await tryCache((redis) => redis.set('engine-room-test', 'gone', 'EX', 600));
  await room.flushButton.click();
  await page.getByRole('button', { name: room.t.cancel }).last().click();
  expect(await isKept()).toBe(1);
  await room.flushButton.click();
  await room.confirm(room.t.flush.button);
  await expect(room.toast(room.t.flush.done)).toBeVisible();
  expect(await isKept()).toBe(0);
  expect(await entriesOf(user.id)).toEqual(['queue.pause pictures', 'queue.resume pictures', 'cache.flush cache']);
});

test('a baker looks, and finds nothing to press', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const room = engineRoom(page);
  await room.open();
  await expect(room.state('web-1', 'ready')).toBeVisible();
  await expect(room.drainButton('web-1')).toHaveCount(0);
  await expect(room.pauseButton('mail')).toHaveCount(0);
  await expect(room.flushButton).toHaveCount(0);
  await expect(room.keyField).toHaveCount(0);
});

test.describe('for shoppers', () => {
  test.use({ expectedTrouble: /404/ });

  test('there is no such room, nor what it is told', async ({ page, context, signIn }) => {
    await signIn(context);
    expect((await page.goto('/en/admin/engine'))?.status()).toBe(404);
    expect((await page.request.get('/api/admin/engine')).status()).toBe(404);
    expect((await page.request.get('/api/events/recent?for=machines')).status()).toBe(403);
  });
});
