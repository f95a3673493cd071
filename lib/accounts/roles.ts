import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import type { Role } from './schema.ts';
import { endSessions } from './sessions.ts';
import { requireRow, userPerson } from './users.ts';

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
