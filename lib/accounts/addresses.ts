import type { z } from 'zod';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { type Address, type addressSchema, MOST_ADDRESSES } from './schema.ts';
import { userPerson } from './users.ts';

/**
 * Where somebody has things delivered. Whoever has any has exactly one default. All commands may run twice; each holds
 * the user's row, so that two tabs leave one default.
 */

/** The default first, then by label. */
export async function listAddresses(userId: string): Promise<Address[]> {
  const rows = await readOwn(userPerson(userId), (reader) =>
    reader.address.findMany({ where: { userId }, orderBy: [{ isDefault: 'desc' }, { label: 'asc' }, { id: 'asc' }] }),
  );
  return rows.map(({ userId: _, createdAt: __, ...address }) => address);
}

/** Adds an address (`id` null) or changes it; the same one is added once. @throws AppError `not-found`, `conflict` */
export async function saveAddress(
  userId: string,
  { id, ...fields }: z.output<typeof addressSchema> & { id: number | null },
): Promise<void> {
  await change(userId, async (tx) => {
    if (id !== null) {
      const { count } = await tx.address.updateMany({ where: { id, userId }, data: fields });
      if (count === 0) throw new AppError('not-found', { message: `${userId} has no address ${id}` });
      return;
    }
    const others = await tx.address.findMany({ where: { userId } });
    if (others.some((other) => isSame(other, fields))) return;
    if (others.length >= MOST_ADDRESSES) {
      throw new AppError('conflict', { message: 'too many addresses', reason: 'too-many-addresses' });
    }
    await tx.address.create({ data: { ...fields, userId } });
  });
}

export async function removeAddress(userId: string, id: number): Promise<void> {
  await change(userId, async (tx) => {
    await tx.address.deleteMany({ where: { id, userId } });
  });
}

/** @throws AppError `not-found` */
export async function makeDefault(userId: string, id: number): Promise<void> {
  await change(userId, async (tx) => {
    const address = await tx.address.findFirst({ where: { id, userId } });
    if (!address) throw new AppError('not-found', { message: `${userId} has no address ${id}` });
    await tx.address.updateMany({ where: { userId }, data: { isDefault: false } });
    await tx.address.update({ where: { id }, data: { isDefault: true } });
  });
}

async function change(userId: string, write: (tx: DbOrTransaction) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    await write(tx);
    const addresses = await tx.address.findMany({ where: { userId }, orderBy: { id: 'asc' } });
    const [first] = addresses;
    if (!first || addresses.some(({ isDefault }) => isDefault)) return;
    await tx.address.update({ where: { id: first.id }, data: { isDefault: true } });
  });
}

type Fields = z.output<typeof addressSchema>;

function isSame(one: Fields, other: Fields): boolean {
  return (['label', 'name', 'street', 'postcode', 'city'] as const).every((field) => one[field] === other[field]);
}
