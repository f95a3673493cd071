import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { emailSchema, type User } from './schema.ts';
import { requireRow, toUser, userPerson } from './users.ts';

/** Sign-in through other services (GitHub, Google): who comes from there for the first time gets an account. */

/** The service vouches for the address, so it counts as confirmed. @throws on an address that is taken, or none */
export async function registerFromService({ email, name }: { email: string; name: string }): Promise<User> {
  const address = emailSchema.parse(email);
  const row = await db().user.create({
    data: {
      email: address,
      name: name.trim().slice(0, 80) || (address.split('@')[0] as string),
      emailVerifiedAt: new Date(),
    },
  });
  // They are read in the very next request.
  await noteWrite(userPerson(row.id));
  return toUser(row);
}

/** From now on the identity at the service signs this user in. */
export async function linkAccount({
  provider,
  providerAccountId,
  userId,
}: Identity & { userId: string }): Promise<void> {
  await db().oauthAccount.create({ data: { provider, providerAccountId, userId } });
  await noteWrite(userPerson(userId));
}

type Identity = { provider: string; providerAccountId: string };

/** @throws AppError `conflict` (`last-way-in`) if nothing else could sign them in any more */
export async function unlinkAccount(userId: string, provider: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    const { passwordHash } = await requireRow(userId, tx);
    const others = await tx.oauthAccount.count({ where: { userId, provider: { not: provider } } });
    if (!passwordHash && others === 0) {
      throw new AppError('conflict', { message: 'the last way to sign in', reason: 'last-way-in' });
    }
    await tx.oauthAccount.deleteMany({ where: { userId, provider } });
  });
}
