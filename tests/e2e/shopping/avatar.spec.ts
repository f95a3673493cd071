import sharp from 'sharp';
import { db } from '#lib/platform/db/client.ts';
import { ask } from '../fixtures/ask.ts';
import { sessionCookie } from '../fixtures/at-clone.ts';
import { quiet } from '../fixtures/quiet.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const { account, problems } = texts.en;
const picture = (color: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

test('a picture is seen through every clone at once; the next one replaces it', async ({
  page,
  context,
  house,
  signIn,
}) => {
  const { id } = await signIn(context);
  await page.goto('/en/account');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await picture('#a4521c') });
  await expect(page.getByText(account.pictureDone)).toBeVisible();
  const first = await avatarOf(id);
  for (const { url } of [...house.clones, { url: house.edge }]) {
    const answer = await ask(`${url}/api/media/avatars/${first}/256.webp`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
  }
  const face = page.getByRole('banner').getByRole('link', { name: account.title }).locator('img');
  await expect(face).toHaveAttribute('src', `/api/media/avatars/${first}/64.webp`);
  await quiet();
  const made = await ask(`${house.edge}/api/media/avatars/${first}/64.webp`);
  expect(made.headers.get('cache-control')).toContain('immutable');

  await input.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await picture('#3f6b3c') });
  await expect.poll(() => avatarOf(id)).not.toBe(first);
  await quiet();
  for (const { url } of [...house.clones, { url: house.edge }]) {
    expect((await ask(`${url}/api/media/avatars/${first}/64.webp`)).status).toBe(404);
  }
  await page.getByRole('button', { name: account.pictureRemove }).click();
  await expect(page.getByText(account.pictureRemoved)).toBeVisible();
  expect(await avatarOf(id)).toBeNull();
});

test.describe('a file that is no picture', () => {
  test.use({ expectedTrouble: /status of 4(00|13)/ });

  test('is refused in words, and nothing is kept', async ({ page, context, signIn }) => {
    const { id } = await signIn(context);
    await page.goto('/en/account');
    const input = page.locator('input[type=file]');
    const alert = page.getByRole('main').getByRole('alert');
    await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') });
    await expect(alert).toHaveText(problems['picture-unreadable']);
    await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(5_000_001) });
    await expect(alert).toHaveText(problems['picture-too-large']);
    const whole = await picture('#a02648');
    await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, whole.length / 2) });
    await expect(alert).toHaveText(problems['picture-unreadable']);
    expect(await avatarOf(id)).toBeNull();
  });
});

test('an upload from another site, of nobody, or too large is refused', async ({ context, house, signIn }) => {
  await signIn(context);
  const cookie = await sessionCookie(context);
  const body = new Uint8Array(await picture('#a02648'));
  const send = async (headers: Record<string, string>, file = body) => {
    const response = await fetch(`${house.edge}/api/avatar?locale=fr`, { method: 'POST', body: file, headers });
    const { reason, message } = (await response.json()) as { reason?: string; message?: string };
    return { status: response.status, reason, message };
  };
  const refused = { status: 403, reason: 'other-site', message: texts.fr.problems['other-site'] };
  expect(await send({ cookie, origin: 'https://evil.example' })).toEqual(refused);
  expect(await send({ cookie })).toEqual(refused);
  expect(await send({ origin: house.edge })).toMatchObject({ status: 401 });
  expect(await send({ cookie, origin: house.edge }, new Uint8Array(5_000_001))).toMatchObject({ status: 413 });
  expect(await send({ cookie, origin: house.edge })).toMatchObject({ status: 200 });
});

async function avatarOf(id: string): Promise<string | null> {
  return (await db().user.findUniqueOrThrow({ where: { id } })).avatarId;
}
