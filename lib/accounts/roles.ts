import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Role } from './schema.ts';
import { endSessions } from './sessions.ts';
import { requireRow, userPerson } from './users.ts';

/**
 * Takes an address for confirmed on the operator's word: the first of the staff has nobody who could show them the mail.
 * Answers whose it is. @throws AppError `not-found` if nobody has signed up with it, `conflict` if several have
 */
export async function confirmByHand(email: string): Promise<string> {
  const claims = await db().user.findMany({ where: { email }, select: { id: true } });
  const [only] = claims;
  if (!only) throw new AppError('not-found', { message: `nobody has signed up with ${email}` });
  if (claims.length > 1) throw new AppError('conflict', { message: `several have signed up with ${email}` });
  await db().user.update({ where: { id: only.id }, data: { emailVerifiedAt: new Date() } });
  return only.id;
}

/**
 * Gives somebody other rights and ends their sessions, so that each new session is of one role. May run twice.
 * @throws AppError `unauthenticated` without such an account, `unavailable`
 */
export async function setRole(userId: string, role: Role): Promise<void> {
  await requireRow(userId);
  await db().user.update({ where: { id: userId }, data: { role } });
  await noteWrite(userPerson(userId));
  await endSessions(userId);
}
