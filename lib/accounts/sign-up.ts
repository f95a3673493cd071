import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Locale } from '#lib/catalog/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { inviteToConfirm } from './confirm-email.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { signUpSchema } from './schema.ts';
import { userPerson } from './users.ts';

/** So long (s) an attempt may be sent again. */
const RETRY = 600;

/**
 * Makes an account that claims its address of mail, and writes to that address. Whether the address is somebody's already
 * is told to nobody but its mailbox: this makes an account either way (decision 10). Answers the new user's id.
 * @throws AppError `rate-limited`, `unavailable`
 */
export async function signUp(
  { attemptId, name, email, password }: z.output<typeof signUpSchema>,
  { from, locale }: { from: string; locale: Locale },
): Promise<string> {
  await countUse('sign-up-from', from);
  const userId = await idOfAttempt(attemptId);
  const former = await db().user.findUnique({ where: { id: userId } });
  if (former) {
    // The same form, sent again: its answer got lost. Only who sent the first one knows the password.
    if (former.email === email && (await isPassword(password, former.passwordHash))) return userId;
    throw new AppError('conflict', { message: 'this attempt made another account' });
  }
  await countUse('sign-up', email);
  const passwordHash = await hashPassword(password);
  await db().$transaction(async (tx) => {
    await tx.user.create({ data: { id: userId, name, email, passwordHash, locale } });
    await inviteToConfirm(tx, { userId, name, email, locale, template: 'verify-email' });
  });
  await noteWrite(userPerson(userId));
  return userId;
}

async function idOfAttempt(attemptId: string): Promise<string> {
  const key = `sign-up:${attemptId}`;
  const mine = randomUUID();
  const isFirst = await askStore((redis) => redis.set(key, mine, 'EX', RETRY, 'NX'));
  return isFirst ? mine : ((await askStore((redis) => redis.get(key))) ?? mine);
}
