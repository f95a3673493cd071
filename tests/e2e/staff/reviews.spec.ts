import { paths } from '#lib/catalog/paths.ts';
import { db } from '#lib/platform/db/client.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { fine, write } from '#tests/integration/fixtures/reviews.ts';
import { clearUsers, createUser } from '#tests/integration/fixtures/users.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

test.afterAll(clearUsers);

const t = texts.en.waitingReviews;

test('a baker takes down what was published by itself, and puts it back', async ({
  page,
  context,
  house,
  bake,
  signIn,
}) => {
  const baker = await signIn(context, { role: 'baker' });
  const { slug, name } = await bake();
  expect(await write(await createUser(), slug)).toMatchObject({ status: 'published' });
  const isShown = async () => (await ask(`${house.edge}${paths.product('en', slug)}`)).body.includes(fine.title);
  await expect.poll(isShown).toBe(true);

  await page.goto(reviewPaths.staff('en'));
  const statuses = page.getByRole('navigation', { name: t.statuses });
  const review = page.getByRole('article').filter({ hasText: name.en });
  await statuses.getByRole('link', { name: t.status.published }).click();
  await expect(page).toHaveURL(reviewPaths.staff('en', { status: 'published' }));
  await expect(review.getByRole('button', { name: t.publish })).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
  await review.getByRole('button', { name: t.takeDown }).click();
  await expect(review).toBeHidden();
  await expect.poll(isShown).toBe(false);

  await statuses.getByRole('link', { name: t.status.rejected }).click();
  await review.getByRole('button', { name: t.publish }).click();
  await expect(review).toBeHidden();
  await expect.poll(isShown).toBe(true);
  const entries = await db().auditEntry.findMany({ where: { actorId: baker.id }, orderBy: { id: 'asc' } });
  expect(entries).toMatchObject([
    { action: 'review.moderate', before: { status: 'published' }, after: { status: 'rejected' } },
    { action: 'review.moderate', before: { status: 'rejected' }, after: { status: 'published' } },
  ]);
});

test('the list goes on from a key, and never shows a review twice', async ({ page, context, bake, signIn }) => {
  await signIn(context, { role: 'baker' });
  const { id } = await bake();
  // All in one moment, so that only their ids tell them apart.
  const createdAt = new Date();
  const shared = { productId: id, locale: 'en', rating: 4, text: fine.text, author: 'Ada C.', createdAt } as const;
  await db().review.createMany({
    data: Array.from({ length: 25 }, (_, nth) => ({ ...shared, title: `No. ${nth}`, status: 'rejected' as const })),
  });
  await page.goto(reviewPaths.staff('en', { status: 'rejected' }));
  const titles = page.getByRole('article').getByRole('heading', { name: /^No\. / });
  await expect(titles).toHaveCount(20);
  const first = await titles.allTextContents();
  await page.getByRole('link', { name: texts.en.admin.further }).click();
  await expect(page.getByRole('link', { name: texts.en.admin.toBeginning })).toBeVisible();
  await expect(titles).toHaveCount(5);
  expect(new Set([...first, ...(await titles.allTextContents())]).size).toBe(25);
});
