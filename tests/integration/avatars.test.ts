import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { GET } from '#app/api/media/[...key]/route.ts';
import { deleteAvatarFiles, removeAvatar, resizeAvatar, setAvatar } from '#lib/accounts/avatars.ts';
import { getUser } from '#lib/accounts/users.ts';
import { db } from '#lib/platform/db/client.ts';
import { hasObject, readObject } from '#lib/platform/storage/objects.ts';
import { clearUsers, createUser } from './fixtures/users.ts';

afterAll(clearUsers);
beforeEach(async () => {
  await db().outbox.deleteMany();
});

const keys = (id: string) => ['square', '64', '256'].map((name) => `avatars/${id}/${name}.webp`);
const stored = async (id: string) => (await Promise.all(keys(id).map(hasObject))).map(Number).join('');
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a4521c' } });

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s becomes a square and two sizes', async (format) => {
  const { id } = await createUser();
  const avatarId = await setAvatar(id, await blank(900, 600).toFormat(format).toBuffer());
  expect(await stored(avatarId)).toBe('100');
  expect((await db().user.findUniqueOrThrow({ where: { id } })).avatarId).toBe(avatarId);
  expect(await db().outbox.findMany({ select: { job: true, payload: true } })).toEqual([
    { job: 'avatar.resize', payload: { avatarId } },
  ]);
  await resizeAvatar(avatarId);
  for (const width of [64, 256]) {
    const file = (await readObject(`avatars/${avatarId}/${width}.webp`)) ?? Buffer.alloc(0);
    expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width, height: width });
  }
});

test('it stands upright, and says nothing of where and with what it was taken', async () => {
  const { id } = await createUser();
  // Red above blue, stored lying on its side.
  const half = (background: string) => ({ create: { width: 100, height: 50, channels: 3 as const, background } });
  const picture = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#ff0000' } })
    .composite([{ input: half('#0000ff'), top: 50, left: 0 }])
    .rotate(-90)
    .jpeg({ quality: 100 })
    .withExif({ IFD0: { Make: 'SecretCamera', Orientation: '6' }, IFD3: { GPSLatitude: '50/1 50/1 0/1' } })
    .toBuffer();
  const avatarId = await setAvatar(id, picture);
  const square = (await readObject(`avatars/${avatarId}/square.webp`)) ?? Buffer.alloc(0);
  const { exif, orientation } = await sharp(square).metadata();
  expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
  expect(square.includes('SecretCamera')).toBe(false);
  const { dominant } = await sharp(square).extract({ left: 0, top: 0, width: 512, height: 200 }).stats();
  expect(dominant.r).toBeGreaterThan(dominant.b);
});

test('it is seen before the worker has made its sizes, and kept by browsers only after', async () => {
  const { id } = await createUser();
  const avatarId = await setAvatar(id, await blank(300, 300).png().toBuffer());
  const show = (file: string) =>
    GET(new Request('http://shop'), { params: Promise.resolve({ key: ['avatars', avatarId, file] }) });
  const early = await show('64.webp');
  expect([early.status, early.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await resizeAvatar(avatarId);
  const made = await show('64.webp');
  expect(made.headers.get('cache-control')).toContain('immutable');
  expect(made.headers.get('xkey')).toBe(`avatar/${avatarId}`);
  expect((await show('square.webp')).status).toBe(404);
});

const whole = await blank(800, 800).jpeg().toBuffer();
const noise = await sharp({
  create: {
    width: 400,
    height: 400,
    channels: 3,
    background: '#fff',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer();
const bad = {
  'a text that calls itself a picture': [Buffer.from('<html>not a picture</html>'), 'picture-unreadable'],
  'nothing at all': [Buffer.alloc(0), 'picture-unreadable'],
  'the first half of a picture': [noise.subarray(0, noise.length / 2), 'picture-unreadable'],
  'only a header': [whole.subarray(0, 20), 'picture-unreadable'],
  'a drawing': [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'picture-unreadable'],
  'a moving picture of another kind': [await blank(20, 20).gif().toBuffer(), 'picture-unreadable'],
  'a small file with very many pixels': [await blank(9000, 9000).png().toBuffer(), 'picture-too-large'],
} as const;

test.each(Object.entries(bad))('%s is refused, and nothing is kept', async (_, [file, reason]) => {
  const { id } = await createUser();
  const before = await countObjects();
  await expect(setAvatar(id, file)).rejects.toMatchObject({ reason });
  expect(await getUser(id)).toMatchObject({ avatarId: null });
  expect(await countObjects()).toBe(before);
  expect(await db().outbox.count()).toBe(0);
});

test('the former picture goes, and a late worker does not bring it back', async () => {
  const { id } = await createUser();
  const first = await setAvatar(id, whole);
  await resizeAvatar(first);
  const second = await setAvatar(id, whole);
  const jobs = await db().outbox.findMany({ where: { job: 'avatar.remove' }, select: { payload: true } });
  expect(jobs).toEqual([{ payload: { avatarId: first } }]);
  await deleteAvatarFiles(first);
  await resizeAvatar(first);
  expect(await stored(first)).toBe('000');
  await removeAvatar(id);
  await deleteAvatarFiles(second);
  await deleteAvatarFiles(second);
  expect(await stored(second)).toBe('000');
});

test('a worker that has shrunk a picture nobody shows any more leaves nothing behind', async () => {
  const { id } = await createUser();
  const first = await setAvatar(id, whole);
  await removeAvatar(id);
  await resizeAvatar(first);
  expect(await stored(first)).toBe('000');
});

test('a picture for an account that is gone leaves nothing behind', async () => {
  const { id } = await createUser();
  await db().user.delete({ where: { id } });
  const before = await countObjects();
  await expect(setAvatar(id, whole)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await countObjects()).toBe(before);
});

/** Avatars in storage, by its own listing. */
async function countObjects(): Promise<number> {
  const { S3_ENDPOINT, S3_BUCKET } = process.env;
  const answer = await fetch(`${S3_ENDPOINT}/${S3_BUCKET}?list-type=2&prefix=avatars/&max-keys=1000`);
  const listing = await answer.text();
  expect(answer.status, listing).toBe(200);
  return listing.match(/<Key>/g)?.length ?? 0;
}
