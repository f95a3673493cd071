import type { Locale } from '#lib/catalog/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import type { Choices, Service } from './schema.ts';
import { services } from './schema.ts';
import { userPerson } from './users.ts';

/** What the account's pages show besides `User`. */
export type Profile = Choices & { hasPassword: boolean; services: Service[] };

export async function getProfile(userId: string): Promise<Profile | null> {
  const row = await readOwn(userPerson(userId), (reader) =>
    reader.user.findUnique({ where: { id: userId }, include: { accounts: { select: { provider: true } } } }),
  );
  if (!row) return null;
  const linked = row.accounts.map(({ provider }) => provider);
  return {
    wantsNews: row.wantsNews,
    wantsReadyMail: row.wantsReadyMail,
    hasPassword: row.passwordHash !== null,
    services: services.filter((service) => linked.includes(service)),
  };
}

export async function changeProfile(userId: string, { name, locale }: { name: string; locale: Locale }): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { name, locale } });
}

export async function changeChoices(userId: string, { wantsNews, wantsReadyMail }: Choices): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { wantsNews, wantsReadyMail } });
}
