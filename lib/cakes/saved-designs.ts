import { userPerson } from '#lib/accounts/users.ts';
import { db } from '#lib/platform/db/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { MOST_DESIGNS, type SavedDesign, type Saving } from './design/saved.ts';
import { cakeDesignSchema } from './design/schema.ts';

/** Designs that somebody keeps in their account. All commands may run twice, and touch nobody else's. */

/** The one that was saved or renamed last comes first. */
export async function listSavedDesigns(userId: string): Promise<SavedDesign[]> {
  const rows = await readOwn(userPerson(userId), (reader) =>
    reader.savedDesign.findMany({ where: { userId }, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] }),
  );
  return rows.flatMap(({ id, name, design, updatedAt }) => {
    const parsed = cakeDesignSchema.safeParse(design);
    return parsed.success ? { id, name, design: parsed.data, savedAt: updatedAt.toISOString() } : [];
  });
}

/** What is not to be baked as it stands may be kept too: it is a draft. @throws AppError `conflict` past the most */
export async function saveDesign(userId: string, { id, name, design }: Saving): Promise<void> {
  await db().$transaction(async (tx) => {
    // One after the other, so that two tabs can't go past the most.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    if (await tx.savedDesign.findFirst({ where: { id, userId } })) return;
    if ((await tx.savedDesign.count({ where: { userId } })) >= MOST_DESIGNS) {
      throw new AppError('conflict', { message: 'too many designs', reason: 'too-many-designs' });
    }
    // An id that is somebody else's already makes nothing, and says nothing.
    await tx.savedDesign.createMany({ data: { id, userId, name, design }, skipDuplicates: true });
  });
}

/** @throws AppError `not-found` */
export async function renameDesign(userId: string, { id, name }: { id: string; name: string }): Promise<void> {
  const { count } = await db().savedDesign.updateMany({ where: { id, userId }, data: { name } });
  if (count === 0) throw new AppError('not-found', { message: `${userId} has no design ${id}` });
}

export async function deleteDesign(userId: string, id: string): Promise<void> {
  await db().savedDesign.deleteMany({ where: { id, userId } });
}
