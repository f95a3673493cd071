import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Role } from './schema.ts';
import { endSession, endSessions } from './sessions.ts';
import { userPerson } from './users.ts';

/**
 * Takes an address for confirmed on the operator's word: the first of the staff has nobody who could show them the mail.
 * Answers whose it is. @throws AppError `not-found` if nobody has signed up with it, `conflict` if several have
 */
export async function confirmByHand(email: string): Promise<string> {
  const claims = await db().user.findMany({ where: { email }, select: { id: true } });
  const [only] = claims;
  if (!only) throw new AppError('not-found', { message: `nobody has signed up with ${email}` });
  if (claims.length > 1) throw new AppError('conflict', { message: `several have signed up with ${email}` });
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: only.id }, data: { emailVerifiedAt: new Date() } });
    await record(tx, { action: 'customer.confirm', subject: only.id });
  });
  return only.id;
}

/**
 * Gives somebody other rights and ends their sessions, so that each new session is of one role. May run twice. There is always an
 * owner: two who take each other's role away take turns, and the second can't.
 * @throws AppError `not-found` without such an account, `conflict` (`last-owner`), `unavailable`
 */
export async function setRole(userId: string, role: Role): Promise<void> {
  await requireAccount(userId);
  await db().$transaction(async (tx) => {
    // Everybody's who changes a role first, and in one order.
    const owners = await tx.$queryRaw<
      { id: string }[]
    >`SELECT id FROM "user" WHERE role = 'owner' ORDER BY id FOR UPDATE`;
    if (role !== 'owner' && owners.length === 1 && owners[0]?.id === userId) {
      throw new AppError('conflict', { message: `${userId} is the last owner`, reason: 'last-owner' });
    }
    const [before] = await tx.$queryRaw<
      { role: Role }[]
    >`SELECT role FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    if (!before || before.role === role) return;
    await tx.user.update({ where: { id: userId }, data: { role } });
    await record(tx, { action: 'customer.role', subject: userId, before: { role: before.role }, after: { role } });
  });
  await noteWrite(userPerson(userId));
  await endSessions(userId);
}

/** Signs somebody out for the owner, on one device or everywhere. May run twice. @throws AppError `not-found`, `unavailable` */
export async function signOut(userId: string, deviceId: string | null): Promise<void> {
  await requireAccount(userId);
  await db().$transaction((tx) =>
    record(tx, { action: 'customer.sign-out', subject: userId, after: { devices: deviceId ? 'one' : 'all' } }),
  );
  if (deviceId) await endSession(userId, deviceId);
  else await endSessions(userId);
}

async function requireAccount(userId: string): Promise<void> {
  if ((await db().user.count({ where: { id: userId } })) === 0) {
    throw new AppError('not-found', { message: `there is no account ${userId}` });
  }
}
