import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getEditedProduct, listUploads } from '#lib/catalog/edited-product.ts';
import { previewProduct, saveDraft } from '#lib/catalog/preview-product.ts';
import { type ProductForm, withValues } from '#lib/catalog/product-form.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { saveProduct } from '#lib/catalog/save-product.ts';
import { resizeUpload, storeProductPicture, sweepProductUploads } from '#lib/catalog/uploads.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { hasObject } from '#lib/platform/storage/objects.ts';
import { createProduct } from './fixtures/products.ts';
import { clearUsers, createUser } from './fixtures/users.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#a4521c' } })
    .jpeg()
    .toBuffer();
});

afterAll(clearUsers);

const alt = { en: 'A loaf', fr: 'Un pain' };

async function edit() {
  const { id, slug } = await createProduct({ priceMinor: 500, offerMinor: undefined });
  const edited = await getEditedProduct(slug);
  if (!edited) throw new Error('no product');
  const { form, revision } = edited;
  const save = (values: Partial<ProductForm>) =>
    saveProduct({ slug, revision, stockSeen: form.stock, form: withValues(form, values) });
  return { id, slug, form, save };
}

const age = (pictureId: string) =>
  db().productUpload.update({ where: { pictureId }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
const isThere = async (id: string) => (await db().picture.count({ where: { id } })) > 0;

test('a picture gets its sizes and its link preview, and is told how far it is', async () => {
  const { id } = await storeProductPicture(photo);
  expect(await listUploads([id])).toMatchObject([{ id, width: 1500, widths: [], planned: 3 }]);
  for (let run = 0; run < 2; run += 1) await resizeUpload(id);
  expect(await listUploads([id])).toMatchObject([{ widths: [320, 640, 1280], planned: 3 }]);
  for (const name of ['320.avif', '1280.webp', 'og.jpg']) expect(await hasObject(`pictures/${id}/${name}`)).toBe(true);
  expect(await hasObject(`originals/${id}.webp`)).toBe(false);
});

test('a product whose only picture has no sizes yet is in the shop once it has them', async () => {
  const { id, slug, save } = await edit();
  const picture = await storeProductPicture(photo);
  await save({ pictures: [{ pictureId: picture.id, alt }] });
  await publishProduct(id);
  expect(await getProduct(slug)).toBeNull();
  await resizeUpload(picture.id);
  const waiting = { job: 'product.publish', payload: { equals: { productId: id } } };
  expect(await db().outbox.count({ where: waiting })).toBe(2);
  await publishProduct(id);
  expect((await getProduct(slug))?.pictures).toMatchObject([{ id: picture.id, alt, widths: [320, 640, 1280] }]);
});

test('what stands in no product and no draft goes after a day; all else stays', async () => {
  const { slug, form, save } = await edit();
  const [used, drafted, lost, young] = await Promise.all([1, 2, 3, 4].map(() => storeProductPicture(photo)));
  for (const picture of [used, drafted, lost]) await age(picture?.id ?? '');
  await save({ pictures: [{ pictureId: used?.id ?? '', alt }] });
  const pictures = [{ pictureId: drafted?.id ?? '', alt }];
  await saveDraft({ slug, userId: (await createUser()).id, form: { ...form, pictures } });
  await sweepProductUploads();
  const left = await Promise.all([used, drafted, lost, young].map((picture) => isThere(picture?.id ?? '')));
  expect(left).toEqual([true, true, false, true]);
  expect(await db().outbox.count({ where: { job: 'photo.erase', payload: { equals: { pictureId: lost?.id } } } })).toBe(
    1,
  );
});

test('a preview shows one’s own draft and changes nothing; saving the product drops it, and nobody else’s', async () => {
  const { id, slug, form, save } = await edit();
  const [ada, ben] = [await createUser({ role: 'baker' }), await createUser({ role: 'owner' })];
  const seenBy = ({ id: userId }: { id: string }) => previewProduct({ slug, userId });
  await publishProduct(id);
  const before = await db().product.findUniqueOrThrow({ where: { id } });
  await saveDraft({
    ...{ slug, userId: ada.id },
    form: withValues(form, { priceMinor: 777, isVisible: false, 'texts.fr.name': 'Brouillon' }),
  });
  expect(await seenBy(ben)).toBeNull();
  await saveDraft({ slug, userId: ben.id, form: withValues(form, { priceMinor: 888 }) });
  expect(await seenBy(ada)).toMatchObject({ priceMinor: 777, name: { fr: 'Brouillon' } });
  expect(await seenBy(ben)).toMatchObject({ priceMinor: 888 });
  expect(await db().product.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect((await getProduct(slug))?.priceMinor).toBe(500);
  await actAs({ kind: 'user', id: ada.id, name: ada.name }, () => save({ priceMinor: 600 }));
  expect(await seenBy(ada)).toBeNull();
  expect(await seenBy(ben)).toMatchObject({ priceMinor: 888 });
});

test('what is not there yet can be previewed too, and is not there afterwards', async () => {
  const { form } = await edit();
  const slug = `test-draft-${Date.now()}`;
  const { id: userId } = await createUser({ role: 'baker' });
  await saveDraft({ slug, userId, form });
  expect(await previewProduct({ slug, userId })).toMatchObject({ slug, priceMinor: 500 });
  expect(await getEditedProduct(slug)).toBeNull();
});
