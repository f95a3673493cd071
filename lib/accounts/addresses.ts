import { readOwn } from '#lib/platform/db/own-writes.ts';
import { userPerson } from './users.ts';

/** A user's addresses, the default one first. */
export async function listAddresses(userId: string) {
  return readOwn(userPerson(userId), (reader) =>
    reader.address.findMany({
      where: { userId },
      orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
      omit: { userId: true, createdAt: true },
    }),
  );
}
