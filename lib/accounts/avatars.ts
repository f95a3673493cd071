import { randomBytes } from 'node:crypto';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { deleteObjects, putObject, readObject } from '#lib/platform/storage/objects.ts';
import { shrink, squareOf } from './pictures.ts';
import { requireRow } from './users.ts';

/**
 * Pictures of people, in storage: `avatars/<id>/square.webp`, made at once, and the sizes that pages show, made by a
 * worker. Each upload has a new id, which nobody can guess.
 */
const WIDTHS = [64, 256];
const squareKey = (id: string) => `avatars/${id}/square.webp`;
const keysOf = (id: string) => [squareKey(id), ...WIDTHS.map((width) => `avatars/${id}/${width}.webp`)];

/** How the edge knows a person's picture. */
export const avatarSurrogateKey = (id: string) => `avatar/${id}`;

/** Whose picture an address in storage is of; null for what is no avatar. */
export function avatarIdOf(key: string): string | null {
  return /^avatars\/([0-9a-f]{32})\//.exec(key)?.[1] ?? null;
}

/** What to show until the worker has made the size that is asked for: its key, or null for what is no avatar. */
export function avatarStandIn(key: string): string | null {
  const id = avatarIdOf(key);
  return id ? squareKey(id) : null;
}

/** Answers the new picture's id. The former one goes. @throws AppError `invalid`, `too-large`; then nothing is kept */
export async function setAvatar(userId: string, file: Buffer): Promise<string> {
  const square = await squareOf(file);
  const avatarId = randomBytes(16).toString('hex');
  await putObject(squareKey(avatarId), square, 'image/webp');
  try {
    await replace(userId, avatarId);
  } catch (error) {
    await deleteObjects(keysOf(avatarId));
    throw error;
  }
  return avatarId;
}

export async function removeAvatar(userId: string): Promise<void> {
  await replace(userId, null);
}

async function replace(userId: string, avatarId: string | null): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    const former = (await requireRow(userId, tx)).avatarId;
    await tx.user.update({ where: { id: userId }, data: { avatarId } });
    if (avatarId) await addToOutbox(tx, 'avatar.resize', { avatarId });
    if (former) await dropAvatar(tx, former);
  });
}

/** The picture's files go after the commit. */
export function dropAvatar(tx: DbOrTransaction, avatarId: string): Promise<void> {
  return addToOutbox(tx, 'avatar.remove', { avatarId });
}

/** The worker's part of an upload. May run twice, and after the picture was removed. */
export async function resizeAvatar(avatarId: string): Promise<void> {
  const square = await readObject(squareKey(avatarId));
  if (!square) return;
  for (const width of WIDTHS) {
    await putObject(`avatars/${avatarId}/${width}.webp`, await shrink(square, width), 'image/webp');
  }
  // Removed while this was under way: its removal may have come too early for these.
  if (!(await isInUse(avatarId))) await deleteAvatarFiles(avatarId);
}

/** May run twice. @throws AppError `unavailable` if an edge was not reached: run it again */
export async function deleteAvatarFiles(avatarId: string): Promise<void> {
  await deleteObjects(keysOf(avatarId));
  await purgeEdge([avatarSurrogateKey(avatarId)]);
}

async function isInUse(avatarId: string): Promise<boolean> {
  return (await db().user.count({ where: { avatarId } })) > 0;
}
