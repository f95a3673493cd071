import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { db } from '#lib/platform/db/client.ts';
import type { User as UserRow } from '#lib/platform/db/generated/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { User } from './schema.ts';

/** How the store and own writes name somebody with an account. */
export const userPerson = (userId: string) => `user:${userId}`;

/** The user as they know themselves; null once the account is deleted. */
export async function getUser(id: string): Promise<User | null> {
  const row = await readOwn(userPerson(id), (reader) => reader.user.findUnique({ where: { id } }));
  return row && toUser(row);
}

/** Whom an address of mail (lower case) belongs to: who has confirmed it. From the primary. */
export async function findUserByEmail(email: string, tx: DbOrTransaction = db()): Promise<UserRow | null> {
  return tx.user.findFirst({ where: { email, emailVerifiedAt: { not: null } } });
}

/** Who claimed an address last without having confirmed it. From the primary. */
export async function findClaimant(email: string, tx: DbOrTransaction = db()): Promise<UserRow | null> {
  return tx.user.findFirst({ where: { email, emailVerifiedAt: null }, orderBy: { createdAt: 'desc' } });
}

/** The row itself, from the primary: for decisions. @throws AppError `unauthenticated` once the account is deleted */
export async function requireRow(userId: string, tx: DbOrTransaction = db()): Promise<UserRow> {
  const row = await tx.user.findUnique({ where: { id: userId } });
  if (!row) throw new AppError('unauthenticated', { message: 'the account is gone' });
  return row;
}

export function toUser({ id, email, name, role, locale, emailVerifiedAt, avatarId }: UserRow): User {
  return { id, email, name, role, locale, isVerified: emailVerifiedAt !== null, avatarId };
}

/** Whom an identity at another service belongs to. */
export async function findUserByAccount(account: {
  provider: string;
  providerAccountId: string;
}): Promise<User | null> {
  const { provider, providerAccountId } = account;
  const found = await db().oauthAccount.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    include: { user: true },
  });
  return found && toUser(found.user);
}
