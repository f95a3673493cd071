import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { userPerson } from '#lib/accounts/users.ts';
import { productObject } from '#lib/catalog/cached.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct, getReviewPage } from '#lib/catalog/read.ts';
import { placeOf } from '#lib/platform/cache/shards.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { cacheRedis } from '#lib/platform/redis/connections.ts';
import { moderateReview } from '#lib/reviews/moderate-review.ts';
import { getMyReviews, getOwnReview, listStaffReviews } from '#lib/reviews/read.ts';
import { voteOnReview } from '#lib/reviews/vote.ts';
import { deleteReview, writeReview } from '#lib/reviews/write-review.ts';
import { createProduct } from './fixtures/products.ts';
import { fine, insertOrder, write } from './fixtures/reviews.ts';
import { clearUsers, createUser } from './fixtures/users.ts';

afterAll(clearUsers);

/** A product that is published, without any open job for it. */
async function bake() {
  const product = await createProduct();
  await publishProduct(product.id);
  return product;
}

const jobsFor = (productId: number) =>
  db().outbox.count({ where: { job: 'product.publish', payload: { equals: { productId } } } });

test('a review is published with its write: on the page, in the summary, and with a short name', async () => {
  const { id, slug } = await bake();
  const ada = await createUser({ name: 'Ada van Crumb' });
  expect(await write(ada, slug)).toEqual({ status: 'published', concerns: [] });
  expect(await jobsFor(id)).toBe(1);
  expect(await publishProduct(id)).toBe('published');
  const product = await getProduct(slug);
  expect(product?.reviewSummary).toEqual({ count: 1, average: 4, histogram: [0, 0, 0, 1, 0] });
  expect(product?.reviews).toMatchObject([{ ...fine, author: 'Ada C.', locale: 'en', helpful: 0, photos: [] }]);
  expect((await getReviewPage({ slug, page: 1 }))?.reviews).toEqual(product?.reviews);
});

test('nobody is told who wrote it', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  await write(ada, slug);
  await publishProduct(id);
  await getProduct(slug);
  await getReviewPage({ slug, page: 1 });
  const [body, object, page] = await Promise.all([
    db().productDocument.findUniqueOrThrow({ where: { slug } }),
    cacheRedis().get(placeOf(productObject.key(slug))),
    getReviewPage({ slug, page: 1 }),
  ]);
  const shown = JSON.stringify([body, page]) + object;
  expect(shown).toContain(fine.title);
  for (const secret of [ada.id, ada.email, 'userId', 'pictureIds', 'status']) expect(shown).not.toContain(secret);
});

test('edited, it is another one in its old place; deleted, it is gone', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  await write(ada, slug);
  await publishProduct(id);
  const [first] = (await getProduct(slug))?.reviews ?? [];
  await write(ada, slug, { rating: 2, text: 'On the second day it was a stone.' });
  expect(await publishProduct(id)).toBe('published');
  const edited = await getProduct(slug);
  expect(edited?.reviews).toEqual([{ ...first, rating: 2, text: 'On the second day it was a stone.' }]);
  expect(edited?.reviewSummary.histogram).toEqual([0, 1, 0, 0, 0]);
  for (let run = 0; run < 2; run += 1) await deleteReview(ada.id, slug);
  expect(await publishProduct(id)).toBe('published');
  expect((await getProduct(slug))?.reviewSummary.count).toBe(0);
  await noteWrite(userPerson(ada.id));
  expect(await getOwnReview(ada.id, slug)).toBeNull();
});

test('however many are sent at once, a person has one review of a product', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  const sent = Array.from({ length: 8 }, (_, index) => write(ada, slug, { rating: (index % 5) + 1 }));
  await Promise.all(sent);
  expect(await db().review.count({ where: { productId: id } })).toBe(1);
});

test('sent again, the same review changes nothing, not even what the staff have said', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  const loud = { text: 'THIS IS THE BEST BREAD OF ALL BREADS' };
  expect(await write(ada, slug, loud)).toEqual({ status: 'pending', concerns: ['shouting'] });
  const { id: reviewId } = await db().review.findFirstOrThrow({ where: { productId: id } });
  await moderateReview(reviewId, 'published');
  const jobs = await jobsFor(id);
  expect(await write(ada, slug, loud)).toMatchObject({ status: 'published' });
  expect(await jobsFor(id)).toBe(jobs);
});

test('a change of a review that is not among the first is seen on its page, too', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  await write(ada, slug);
  const later = Array.from({ length: 7 }, (_, index) => ({
    ...fine,
    productId: id,
    locale: 'en' as const,
    author: 'Somebody',
    status: 'published' as const,
    createdAt: new Date(Date.now() + index * 1000),
  }));
  await db().review.createMany({ data: later });
  await publishProduct(id);
  const read = async () => (await getReviewPage({ slug, page: 1 }))?.reviews.at(-1);
  expect(await read()).toMatchObject({ text: fine.text });
  await write(ada, slug, { text: 'The same stars, but in other words.' });
  expect(await publishProduct(id)).toBe('published');
  expect(await read()).toMatchObject({ text: 'The same stars, but in other words.' });
  const { id: reviewId } = await db().review.findFirstOrThrow({ where: { productId: id, userId: ada.id } });
  await voteOnReview((await createUser()).id, { reviewId, isHelpful: true });
  expect(await publishProduct(id)).toBe('published');
  expect(await read()).toMatchObject({ helpful: 1 });
});

test.each([
  ['paid', true],
  ['baking', true],
  ['ready', true],
  ['collected', true],
  ['awaiting_payment', false],
  ['cancelled', false],
  ['expired', false],
] as const)('an order that is %s makes a verified buyer: %s', async (status, isVerified) => {
  const { id, slug } = await createProduct();
  const ada = await createUser();
  await insertOrder({ userId: ada.id, productId: id, status });
  await write(ada, slug);
  expect(await db().review.findFirst({ where: { productId: id } })).toMatchObject({ isVerified });
});

test('what somebody else bought, or another product, verifies nobody', async () => {
  const { id, slug } = await createProduct();
  const other = await createProduct();
  const ada = await createUser();
  await insertOrder({ userId: (await createUser()).id, productId: id, status: 'collected' });
  await insertOrder({ userId: ada.id, productId: other.id, status: 'collected' });
  await write(ada, slug);
  expect(await db().review.findFirst({ where: { productId: id } })).toMatchObject({ isVerified: false });
});

test('what raises a concern waits: only its author and the staff see it, until they have decided', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  await write(ada, slug, { text: 'Call me on 0470 12 34 56 for a better one.' });
  expect(await publishProduct(id)).toBe('unchanged');
  expect((await getProduct(slug))?.reviews).toEqual([]);
  await noteWrite(userPerson(ada.id));
  expect(await getOwnReview(ada.id, slug)).toMatchObject({ status: 'pending', concerns: ['contact'] });
  const waiting = (await listStaffReviews({ status: 'pending' })).reviews.find((review) => review.slug === slug);
  if (!waiting) throw new Error('it does not wait');

  await write(ada, slug, { text: 'Call me on 0470 12 34 57 for a better one.' });
  const stale = moderateReview(waiting.id, 'published', { seenAt: waiting.updatedAt });
  await expect(stale).rejects.toMatchObject({ reason: 'review-changed' });

  for (let run = 0; run < 2; run += 1) await moderateReview(waiting.id, 'published');
  expect(await publishProduct(id)).toBe('published');
  expect((await getProduct(slug))?.reviewSummary.count).toBe(1);
  await moderateReview(waiting.id, 'rejected');
  await publishProduct(id);
  expect((await getProduct(slug))?.reviewSummary.count).toBe(0);

  expect(await write(ada, slug)).toEqual({ status: 'pending', concerns: [] });
  await expect(moderateReview(2_000_000_000, 'published')).rejects.toMatchObject({ code: 'not-found' });
});

test('votes at once are all counted, each person’s once', async () => {
  const { id, slug } = await bake();
  await write(await createUser(), slug);
  const { id: reviewId } = await db().review.findFirstOrThrow({ where: { productId: id } });
  const voters = await Promise.all(Array.from({ length: 5 }, () => createUser({ passwordHash: null })));
  const vote = (isHelpful: boolean) => (voter: { id: string }) => voteOnReview(voter.id, { reviewId, isHelpful });
  await Promise.all([...voters, ...voters].map(vote(true)));
  const count = async () => (await db().review.findUniqueOrThrow({ where: { id: reviewId } })).helpful;
  expect(await count()).toBe(5);
  expect(await publishProduct(id)).toBe('published');
  expect((await getProduct(slug))?.reviews[0]?.helpful).toBe(5);
  const [one, ...others] = voters as [(typeof voters)[0], ...typeof voters];
  await noteWrite(userPerson(one.id));
  expect((await getMyReviews(one.id, slug)).votes).toEqual({ [reviewId]: 5 });
  expect(await vote(false)(one)).toBe(4);
  expect(await vote(false)(one)).toBe(4);
  await Promise.all(others.map(vote(false)));
  expect(await count()).toBe(0);
});

test('a vote for one’s own, for one that waits, or for none is refused', async () => {
  const { id, slug } = await bake();
  const ada = await createUser();
  const eve = await createUser();
  await write(ada, slug);
  const { id: reviewId } = await db().review.findFirstOrThrow({ where: { productId: id } });
  const own = voteOnReview(ada.id, { reviewId, isHelpful: true });
  await expect(own).rejects.toMatchObject({ code: 'forbidden', reason: 'own-review' });
  await moderateReview(reviewId, 'rejected');
  for (const target of [reviewId, 2_000_000_000]) {
    const vote = voteOnReview(eve.id, { reviewId: target, isHelpful: true });
    await expect(vote).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await db().reviewVote.count({ where: { reviewId } })).toBe(0);
});

test('a deletion reaches only one’s own', async () => {
  const { id, slug } = await bake();
  const [ada, eve] = await Promise.all([createUser(), createUser()]);
  await write(ada, slug);
  await deleteReview(eve.id, slug);
  await write(eve, slug, { text: 'I did not like it all that much.' });
  await deleteReview(eve.id, slug);
  expect(await db().review.findMany({ where: { productId: id } })).toMatchObject([{ userId: ada.id }]);
});

test('what is not in the shop is not reviewed', async () => {
  const ada = await createUser();
  await expect(write(ada, `none-${randomUUID()}`)).rejects.toMatchObject({ reason: 'product-gone' });
  const { id, slug } = await createProduct();
  await db().product.update({ where: { id }, data: { isVisible: false } });
  const author = { id: ada.id, name: ada.name, locale: 'en' as const };
  await expect(writeReview(author, { ...fine, slug, photos: [] })).rejects.toMatchObject({ code: 'not-found' });
});
