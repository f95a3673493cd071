import { AppError } from '#lib/platform/errors.ts';
import { countUse, forgetUses } from '#lib/platform/limits.ts';
import { isPassword } from './passwords.ts';
import { emailSchema, type User } from './schema.ts';
import { findUserByEmail, toUser } from './users.ts';

/**
 * Checks an address and a password. Guesses are counted per address of mail and per network address (`from`).
 * @throws AppError `unauthenticated` (which of the two was wrong is not told), `rate-limited`, `unavailable`
 */
export async function checkPassword(
  credentials: { email: unknown; password: unknown },
  { from }: { from: string },
): Promise<User> {
  const email = emailSchema.safeParse(credentials.email);
  const { password } = credentials;
  if (!email.success || typeof password !== 'string' || password.length > 200) throw wrong();
  await countUse('sign-in-from', from);
  await countUse('sign-in', email.data);
  const row = await findUserByEmail(email.data);
  if (!(await isPassword(password, row?.passwordHash ?? null)) || !row) throw wrong();
  await forgetUses('sign-in', email.data);
  return toUser(row);
}

function wrong(): AppError {
  return new AppError('unauthenticated', { message: 'wrong address or password', reason: 'wrong-password' });
}
