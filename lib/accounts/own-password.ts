import type { User as UserRow } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse, forgetUses } from '#lib/platform/limits.ts';
import { isPassword } from './passwords.ts';

/**
 * Makes sure that it is the owner who sits before the screen, where a session alone is not enough.
 * @throws AppError `forbidden` beside `field`, `rate-limited`, `unavailable`
 */
export async function requireOwnPassword(row: UserRow, given: string | undefined, field: string): Promise<void> {
  await countUse('own-password', row.id);
  if (!(await isPassword(given ?? '', row.passwordHash))) {
    throw new AppError('forbidden', { message: 'not their own password', reason: 'own-password', field });
  }
  await forgetUses('own-password', row.id);
}
