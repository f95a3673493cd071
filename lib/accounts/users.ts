import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { db } from '#lib/platform/db/client.ts';
import type { User as UserRow } from '#lib/platform/db/generated/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import type { User } from './schema.ts';

/** How the store and own writes name somebody with an account. */
export const userPerson = (userId: string) => `user:${userId}`;

/** The user as they know themselves; null once the account is deleted. */
export async function getUser(id: string): Promise<User | null> {
  const row = await readOwn(userPerson(id), (reader) => reader.user.findUnique({ where: { id } }));
  return row && toUser(row);
}

/** By address of mail, lower case, from the primary. */
export async function findUserByEmail(email: string, tx: DbOrTransaction = db()): Promise<UserRow | null> {
  return tx.user.findUnique({ where: { email } });
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
