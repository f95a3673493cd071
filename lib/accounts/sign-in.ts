import { db } from '#lib/platform/db/client.ts';
import type { User as UserRow } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse, forgetUses } from '#lib/platform/limits.ts';
import { isPassword } from './passwords.ts';
import { emailSchema, type User } from './schema.ts';
import { createSession, endSession, sessionId } from './sessions.ts';
import { findClaimant, findUserByEmail, toUser } from './users.ts';

type Credentials = { email: unknown; password: unknown };

/**
 * Opens a session for an address and a password. Guesses are counted per address of mail and per network address (`from`).
 * @throws AppError `unauthenticated` (which of the two was wrong is not told), `rate-limited`, `unavailable`
 */
export async function signInWithPassword(
  credentials: Credentials,
  { from, userAgent }: { from: string; userAgent: string },
): Promise<{ user: User; token: string }> {
  const row = await findByPassword(credentials, from);
  const token = await createSession(row.id, { userAgent });
  // A password that was changed while this one was being checked has ended the sessions it knew; this is not one of them.
  const now = await db().user.findUnique({ where: { id: row.id }, select: { passwordHash: true } });
  if (now?.passwordHash !== row.passwordHash) {
    await endSession(row.id, sessionId(token));
    throw wrong();
  }
  return { user: toUser(row), token };
}

async function findByPassword(credentials: Credentials, from: string): Promise<UserRow> {
  const email = emailSchema.safeParse(credentials.email);
  const { password } = credentials;
  if (!email.success || typeof password !== 'string' || password.length > 200) throw wrong();
  await countUse('sign-in-from', from);
  await countUse('sign-in', email.data);
  // Two checks, whoever there is: how long it takes tells nothing of who has an account.
  const [owner, claimant] = await Promise.all([findUserByEmail(email.data), findClaimant(email.data)]);
  const isOwner = await isPassword(password, owner?.passwordHash ?? null);
  const isClaimant = await isPassword(password, claimant?.passwordHash ?? null);
  const row = (isOwner && owner) || (isClaimant && claimant);
  if (!row) throw wrong();
  await forgetUses('sign-in', email.data);
  return row;
}

function wrong(): AppError {
  return new AppError('unauthenticated', { message: 'wrong address or password', reason: 'wrong-password' });
}
