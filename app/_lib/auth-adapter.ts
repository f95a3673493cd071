import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import type { User } from '#lib/accounts/schema.ts';
import { linkAccount, registerFromService } from '#lib/accounts/services.ts';
import { createSession, endSession, findSession, SESSION_DAYS, sessionId } from '#lib/accounts/sessions.ts';
import { findUserByAccount, findUserByEmail, getUser, toUser } from '#lib/accounts/users.ts';

const expiry = () => new Date(Date.now() + SESSION_DAYS * 86_400_000);

/** Our users and sessions as next-auth's core wants them (next-auth 4, `Adapter`). */
export function sessionAdapter(userAgent: string): Adapter {
  return {
    createUser: async ({ email, name }: Omit<AdapterUser, 'id'>) =>
      toAdapterUser(await registerFromService({ email, name: name ?? '' })),
    getUser: async (id) => toAdapterUserOrNull(await getUser(id)),
    getUserByEmail: async (email) => {
      const row = await findUserByEmail(email.toLowerCase());
      return toAdapterUserOrNull(row && toUser(row));
    },
    getUserByAccount: async (account) => toAdapterUserOrNull(await findUserByAccount(account)),
    updateUser: async ({ id }) => {
      const user = await getUser(id);
      if (!user) throw new Error('there is no such user');
      return toAdapterUser(user);
    },
    linkAccount: async ({ provider, providerAccountId, userId }: AdapterAccount) => {
      await linkAccount({ provider, providerAccountId, userId });
    },
    createSession: async ({ sessionToken, userId }) => {
      await createSession(userId, { userAgent, token: sessionToken });
      return { sessionToken, userId, expires: expiry() };
    },
    getSessionAndUser: async (sessionToken) => {
      const session = await findSession(sessionToken);
      const user = session && (await getUser(session.userId));
      return user && { session: { sessionToken, userId: user.id, expires: expiry() }, user: toAdapterUser(user) };
    },
    updateSession: async () => null,
    deleteSession: async (sessionToken) => {
      const session = await findSession(sessionToken);
      if (session) await endSession(session.userId, sessionId(sessionToken));
    },
  };
}

function toAdapterUser({ id, email, name, isVerified }: User): AdapterUser {
  return { id, email, name, emailVerified: isVerified ? new Date(0) : null };
}

function toAdapterUserOrNull(user: User | null): AdapterUser | null {
  return user && toAdapterUser(user);
}
