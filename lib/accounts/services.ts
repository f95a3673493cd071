import { db } from '#lib/platform/db/client.ts';
import { emailSchema, type User } from './schema.ts';
import { toUser } from './users.ts';

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
  return toUser(row);
}

export async function linkAccount(account: {
  provider: string;
  providerAccountId: string;
  userId: string;
}): Promise<void> {
  await db().oauthAccount.create({ data: account });
}
