import { randomUUID } from 'node:crypto';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.queues;

/** A job that nobody understands, so that it dies at once. */
async function letOneDie(): Promise<string> {
  const id = `test-${randomUUID()}`;
  await queue('pages').add('page.warm', { path: 'no path' }, { jobId: id, attempts: 1 });
  await expect.poll(async () => (await queue('pages').getJob(id))?.isFailed()).toBe(true);
  return id;
}

test('the owner sees what is dead and why, and sends it again', async ({ page, context, signIn }) => {
  const user = await signIn(context, { role: 'owner' });
  const id = await letOneDie();
  try {
    await page.goto('/en/admin/queues');
    await expect(page.getByRole('rowheader', { name: 'pages' })).toBeVisible();
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: `Send ${id} again` }) });
    await expect(row).toContainText('no path');
    expect(await findViolations(page)).toEqual([]);
    await row.getByRole('button').click();
    await expect(page.locator('[data-sonner-toast]').filter({ hasText: 'One job goes again.' })).toBeVisible();
    const entry = await db().auditEntry.findFirstOrThrow({ where: { actorId: user.id } });
    expect(entry).toMatchObject({ action: 'job.redrive', subject: id, after: { queue: 'pages' } });
    // It is as bad as it was, and dies again.
    await expect(row).toBeVisible();
  } finally {
    await (await queue('pages').getJob(id))?.remove();
  }
});

test('Bull Board opens for the owner; what is done there is written down, and nothing that waits can be lost', async ({
  page,
  context,
  signIn,
  house,
}) => {
  const user = await signIn(context, { role: 'owner' });
  const id = await letOneDie();
  await page.goto('/en/admin/queues');
  await page.getByRole('link', { name: t.board }).click();
  await expect(page).toHaveURL(/\/admin\/queues$/);
  await expect(page.getByRole('link', { name: /cakes/ }).first()).toBeVisible();
  const { headers } = { headers: (await page.request.get('/admin/queues')).headers() };
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['x-frame-options']).toBe('DENY');
  // Its own, which is stricter than that of pages.
  expect(headers['content-security-policy']).toContain("form-action 'none'");
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);

  const change = (path: string, origin: string) =>
    page.request.put(`/admin/queues/api/queues/pages${path}`, { headers: { origin } });
  expect((await change(`/${id}/clean`, 'https://elsewhere.example')).status()).toBe(403);
  expect((await change('/empty', house.edge)).status()).toBe(403);
  expect((await change(`/${id}/clean`, house.edge)).ok()).toBe(true);
  expect(await queue('pages').getJob(id)).toBeNull();
  const entries = await db().auditEntry.findMany({ where: { actorId: user.id } });
  expect(entries).toMatchObject([
    { action: 'queue.board', subject: `/queues/pages/${id}/clean`, after: { method: 'PUT' } },
  ]);
});

test('the board offers what may be done there, and nothing that is refused', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'owner' });
  const dead = await letOneDie();
  const later = await queue('pages').add('page.warm', { path: '/en' }, { delay: 3_600_000 });
  try {
    const offered = async (list: string) => {
      const icons = page.locator(`[class^="${list}-"]`).first().locator('li').filter({ visible: true }).locator('svg');
      await expect(icons.first()).toBeVisible();
      return icons.evaluateAll((found) => found.map((icon) => icon.classList.item(icon.classList.length - 1)));
    };
    const [again, away, early] = ['lucide-refresh-cw', 'lucide-trash-2', 'lucide-corner-up-left'];
    await page.goto('/admin/queues/queue/pages?status=failed');
    expect(await offered('jobActions')).toEqual([again, away]);
    expect(await offered('queueActions')).toEqual([again, away]);
    await page.goto('/admin/queues/queue/pages?status=delayed');
    expect(await offered('jobActions')).toEqual([early]);
    expect(await offered('queueActions')).toEqual([early]);
    await page.locator('button:has(.lucide-ellipsis-vertical)').last().click();
    await expect(page.getByRole('menuitem', { name: 'Pause' })).toBeVisible();
    for (const name of ['Add job', 'Empty', 'Obliterate']) {
      await expect(page.getByRole('menuitem', { name, includeHidden: true })).toBeHidden();
      await expect(page.getByRole('menuitem', { name, includeHidden: true })).toBeAttached();
    }
    await page.goto('/admin/queues/job-schedulers');
    const ofSchedules = page.locator('[class^="actionsCell-"] button');
    await expect(ofSchedules.first()).toBeAttached();
    await expect(ofSchedules.filter({ visible: true })).toHaveCount(0);
  } finally {
    for (const id of [dead, String(later.id)]) await (await queue('pages').getJob(id))?.remove();
  }
});

test('a baker looks at the queues, and has no board', async ({ page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  await page.goto('/en/admin/queues');
  await expect(page.getByRole('rowheader', { name: 'cakes' })).toBeVisible();
  await expect(page.getByRole('link', { name: t.board })).toHaveCount(0);
  for (const path of ['/admin/queues', '/admin/queues/api/queues', '/admin/queues/static/favicon.ico']) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
  expect((await page.request.put('/admin/queues/api/queues/pages/pause')).status()).toBe(404);
});

test.describe('for shoppers', () => {
  test.use({ expectedTrouble: /404/ });

  test('there are no queues and no board; who is not signed in does so first', async ({ page, context, signIn }) => {
    await page.goto('/admin/queues');
    await expect(page).toHaveURL('/en/sign-in?next=%2Fadmin%2Fqueues');
    expect((await page.request.get('/admin/queues/api/queues')).status()).toBe(404);
    await signIn(context);
    expect((await page.goto('/en/admin/queues'))?.status()).toBe(404);
    expect((await page.request.get('/admin/queues')).status()).toBe(404);
    expect((await page.request.get('/api/admin/queues')).status()).toBe(404);
  });
});
