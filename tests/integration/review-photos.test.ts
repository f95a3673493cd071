import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { eraseUpload, resizeUpload } from '#lib/catalog/uploads.ts';
import { db } from '#lib/platform/db/client.ts';
import { hasObject, readObject } from '#lib/platform/storage/objects.ts';
import { storePhoto, sweepPhotos } from '#lib/reviews/photos.ts';
import { deleteReview } from '#lib/reviews/write-review.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { startEdge } from './fixtures/edge.ts';
import { createProduct } from './fixtures/products.ts';
import { fine, write } from './fixtures/reviews.ts';
import { clearUsers, createUser } from './fixtures/users.ts';

const PLACE = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 50/1 0/1' } };
const blank = { create: { width: 900, height: 600, channels: 3, background: '#a4521c' } } as const;
let photo: Buffer;

beforeAll(async () => {
  // Lies on its side, and tells where it was taken.
  photo = await sharp(blank).withMetadata({ orientation: 6 }).withExif(PLACE).jpeg().toBuffer();
});
afterAll(clearUsers);

const exists = (pictureId: string) => db().picture.count({ where: { id: pictureId } });
const jobs = (job: string, payload: object) => db().outbox.count({ where: { job, payload: { equals: payload } } });

test('a photograph gets its sizes, upright and without what it told', async () => {
  const { id } = await storePhoto((await createUser()).id, photo);
  expect(await jobs('photo.resize', { pictureId: id })).toBe(1);
  expect(await db().picture.findUnique({ where: { id } })).toMatchObject({ width: 600, height: 900, widths: [] });
  for (let run = 0; run < 2; run += 1) await resizeUpload(id);
  expect(await db().picture.findUnique({ where: { id } })).toMatchObject({ widths: [320, 600], color: '#a4521c' });
  for (const format of ['avif', 'webp']) {
    const body = await readObject(`pictures/${id}/320.${format}`);
    const { width, height, exif, orientation } = await sharp(body ?? undefined).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 320, height: 480 });
  }
  expect(await hasObject(`originals/${id}.webp`)).toBe(false);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is taken', async (format) => {
  const bytes = await sharp(blank).toFormat(format).toBuffer();
  await expect(storePhoto((await createUser()).id, bytes)).resolves.toMatchObject({ id: expect.any(String) });
});

test('what is no such picture is not, whatever it says it is', async () => {
  const { id: userId } = await createUser();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>';
  const bad = {
    'a text': Buffer.from('no picture at all'),
    nothing: Buffer.alloc(0),
    'an SVG': Buffer.from(svg),
    'a GIF': await sharp(blank).gif().toBuffer(),
    'half a JPEG': photo.subarray(0, photo.length / 2),
    'a speck': await sharp({ create: { ...blank.create, width: 4 } })
      .png()
      .toBuffer(),
  };
  for (const [what, bytes] of Object.entries(bad)) {
    await expect(storePhoto(userId, bytes), what).rejects.toMatchObject({
      code: 'invalid',
      reason: 'picture-unreadable',
    });
  }
  const bomb = await sharp({ create: { ...blank.create, width: 9000, height: 9000 } })
    .png()
    .toBuffer();
  for (const bytes of [Buffer.alloc(5_000_001), bomb]) {
    await expect(storePhoto(userId, bytes)).rejects.toMatchObject({ code: 'too-large', reason: 'picture-too-large' });
  }
  expect(await db().reviewPhoto.count({ where: { userId } })).toBe(0);
});

test('in a review, it is a colour until its sizes are there; then the product is published with them', async () => {
  const { id: productId, slug } = await createProduct();
  const ada = await createUser();
  const { id } = await storePhoto(ada.id, photo);
  await write(ada, slug, { photos: [id, id] });
  await publishProduct(productId);
  const shown = async () => (await getProduct(slug))?.reviews[0]?.photos;
  expect(await shown()).toEqual([{ id, width: 600, height: 900, widths: [], color: '#a4521c' }]);
  const before = await jobs('product.publish', { productId });
  await resizeUpload(id);
  expect(await jobs('product.publish', { productId })).toBe(before + 1);
  expect(await publishProduct(productId)).toBe('published');
  expect(await shown()).toMatchObject([{ id, widths: [320, 600] }]);
});

test('sizes that are ready while a review with them is being written wait for it, and publish both', async () => {
  const { id: productId } = await createProduct();
  const { id: userId } = await createUser();
  const { id } = await storePhoto(userId, photo);
  const isWaiting = async () => (await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`).length > 0;
  const resize = await db().$transaction(async (tx) => {
    const words = { ...fine, locale: 'en' as const, author: 'Ada C.', pictureIds: [id] };
    const review = await tx.review.create({ data: { ...words, productId, userId, status: 'published' } });
    await tx.reviewPhoto.update({ where: { pictureId: id }, data: { reviewId: review.id } });
    let isDone = false;
    const resizing = resizeUpload(id).then(() => {
      isDone = true;
    });
    await vi.waitUntil(async () => isDone || (await isWaiting()), 4000);
    return { resizing };
  });
  await resize.resizing;
  expect(await jobs('product.publish', { productId })).toBe(1);
});

test('somebody else’s photograph, one of another review, or none at all is refused, and nothing is written', async () => {
  const [{ slug }, other] = [await createProduct(), await createProduct()];
  const [ada, eve] = [await createUser(), await createUser()];
  const { id } = await storePhoto(ada.id, photo);
  for (const photos of [[id], ['0'.repeat(24)]]) {
    await expect(write(eve, slug, { photos })).rejects.toMatchObject({ reason: 'photo-gone', field: 'photos' });
  }
  expect(await db().review.count({ where: { userId: eve.id } })).toBe(0);
  await write(ada, slug, { photos: [id] });
  await expect(write(ada, other.slug, { photos: [id] })).rejects.toMatchObject({ reason: 'photo-gone' });
});

test('taken out of the review, or deleted with it, a photograph is gone from the rows, storage and the edge', async () => {
  const { slug } = await createProduct();
  const ada = await createUser();
  const [first, second] = [await storePhoto(ada.id, photo), await storePhoto(ada.id, photo)];
  for (const { id } of [first, second]) await resizeUpload(id);
  await write(ada, slug, { photos: [first.id, second.id] });
  await write(ada, slug, { photos: [second.id] });
  expect([await exists(first.id), await exists(second.id)]).toEqual([0, 1]);
  expect(await jobs('photo.erase', { pictureId: first.id })).toBe(1);
  await deleteReview(ada.id, slug);
  expect(await jobs('photo.erase', { pictureId: second.id })).toBe(1);
  const edge = await startEdge();
  await withEnvironment({ EDGE_PURGE_URLS: edge.url }, async () => {
    for (let run = 0; run < 2; run += 1) await eraseUpload(first.id);
  });
  expect(edge.purges).toContainEqual([`picture/${first.id}`]);
  expect(await hasObject(`pictures/${first.id}/320.webp`)).toBe(false);
  expect(await hasObject(`pictures/${second.id}/320.webp`)).toBe(true);
  await edge.close();
});

test('a photograph that is in no review after a day is thrown away; one in a review, or of today, stays', async () => {
  const { slug } = await createProduct();
  const ada = await createUser();
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  const [lost, kept, young] = [
    await storePhoto(ada.id, photo),
    await storePhoto(ada.id, photo),
    await storePhoto(ada.id, photo),
  ];
  await write(ada, slug, { photos: [kept.id] });
  const old = { pictureId: { in: [lost.id, kept.id] } };
  await db().reviewPhoto.updateMany({ where: old, data: { createdAt: yesterday } });
  expect(await sweepPhotos()).toBe(1);
  expect(await Promise.all([lost, kept, young].map(({ id }) => exists(id)))).toEqual([0, 1, 1]);
  expect(await jobs('photo.erase', { pictureId: lost.id })).toBe(1);
  await resizeUpload(lost.id);
  await eraseUpload(kept.id);
  expect(await hasObject(`originals/${kept.id}.webp`)).toBe(true);
});

test('swept while a review takes them, photographs are in the review or gone, never half', async () => {
  const { slug } = await createProduct();
  const ada = await createUser();
  for (let round = 0; round < 10; round += 1) {
    const { id } = await storePhoto(ada.id, photo);
    await db().reviewPhoto.update({ where: { pictureId: id }, data: { createdAt: new Date(0) } });
    const [written] = await Promise.allSettled([write(ada, slug, { photos: [id] }), sweepPhotos()]);
    expect(await exists(id)).toBe(written.status === 'fulfilled' ? 1 : 0);
  }
});
