import type { Locale } from '#lib/catalog/schema.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import { db } from '#lib/platform/db/client.ts';
import type { User as UserRow } from '#lib/platform/db/generated/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse, forgetUses } from '#lib/platform/limits.ts';
import { siteAddress } from '#lib/platform/site-address.ts';
import { throwIfTaken } from './confirm-email.ts';
import { issueToken, peekToken, takeToken } from './one-time-tokens.ts';
import { requireOwnPassword } from './own-password.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { accountPaths } from './paths.ts';
import { endSessions, sessionId } from './sessions.ts';
import { findClaimant, findUserByEmail, requireRow, userPerson } from './users.ts';

/**
 * Writes to an address how to choose a new password, or that it has no account; who asks sees no difference.
 * @throws AppError `rate-limited`, `unavailable`
 */
export async function requestPasswordReset(
  email: string,
  { from, locale }: { from: string; locale: Locale },
): Promise<void> {
  await countUse('password-reset-from', from);
  await countUse('password-reset', email);
  const row = (await findUserByEmail(email)) ?? (await findClaimant(email));
  if (!row) {
    const values = { url: siteAddress(accountPaths.signUp(locale)) };
    await db().$transaction((tx) => queueMail(tx, { to: email, locale, template: 'no-account', values }));
    return;
  }
  const token = await issueToken('reset-password', { userId: row.id, email, state: stateOf(row) });
  const values = { name: row.name, url: siteAddress(accountPaths.resetPassword(row.locale, token)) };
  await db().$transaction((tx) => queueMail(tx, { to: email, locale: row.locale, template: 'reset-password', values }));
}

export async function canReset(token: string): Promise<boolean> {
  return (await peekToken('reset-password', token)) !== null;
}

/**
 * Sets a new password and ends all sessions; answers whose. The link came by mail, so it confirms the address too.
 * @throws AppError `not-found` (`link-used`), `conflict` (`email-taken`), `unavailable`
 */
export async function resetPassword(given: { token: string; attemptId: string; password: string }): Promise<string> {
  const claim = await takeToken('reset-password', given);
  const row = claim && (await db().user.findUnique({ where: { id: claim.userId } }));
  if (!row || row.email !== claim.email) throw used();
  if (stateOf(row) !== claim.state) {
    // Changed since: by this very attempt, or by somebody else.
    if (!(await isPassword(given.password, row.passwordHash))) throw used();
  } else {
    await setPassword(row, given.password);
  }
  await endSessions(row.id);
  await forgetUses('sign-in', row.email);
  await noteWrite(userPerson(row.id));
  return row.id;
}

async function setPassword(row: UserRow, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db().$transaction(async (tx) => {
    if (!row.emailVerifiedAt) {
      // Who made this account may not be who owns the mailbox: nothing that let them in stays.
      await tx.oauthAccount.deleteMany({ where: { userId: row.id } });
    }
    await tx.user
      .update({
        where: { id: row.id },
        data: { passwordHash, emailVerifiedAt: row.emailVerifiedAt ?? new Date() },
      })
      .catch(throwIfTaken);
  });
}

/**
 * Replaces the present password and ends the other sessions. May run twice.
 * @throws AppError `forbidden` beside the field `current`, `rate-limited`
 */
export async function changePassword(
  userId: string,
  { current, password, keep }: { current: string; password: string; keep: string | null },
): Promise<void> {
  const row = await requireRow(userId);
  // The same form sent again finds its new password in place.
  const isDone = await isPassword(password, row.passwordHash);
  await requireOwnPassword(row, isDone ? password : current, 'current');
  if (!isDone) {
    await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } });
  }
  await endSessions(userId, keep ? { except: keep } : {});
}

function stateOf({ passwordHash }: UserRow): string {
  return sessionId(passwordHash ?? '');
}

function used(): AppError {
  return new AppError('not-found', { message: 'no such link, or it was used', reason: 'link-used' });
}
