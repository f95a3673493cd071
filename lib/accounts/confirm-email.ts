import type { Locale } from '#lib/catalog/schema.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { countUse } from '#lib/platform/limits.ts';
import { siteAddress } from '#lib/platform/site-address.ts';
import { issueToken, peekToken, takeToken } from './one-time-tokens.ts';
import { requireOwnPassword } from './own-password.ts';
import { accountPaths } from './paths.ts';
import { findUserByEmail, requireRow } from './users.ts';

type Invitation = {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  template: 'verify-email' | 'change-email';
};

/**
 * Writes to an address that somebody claims: how to confirm it, or, if it belongs to somebody already, to that one that
 * they have an account. Who asked sees no difference. In the transaction of what it tells of.
 */
export async function inviteToConfirm(
  tx: DbOrTransaction,
  { userId, name, email, locale, template }: Invitation,
): Promise<void> {
  const owner = await findUserByEmail(email, tx);
  if (owner && owner.id !== userId) {
    const url = siteAddress(accountPaths.signIn(owner.locale));
    const values = { name: owner.name, url };
    await queueMail(tx, { to: owner.email, locale: owner.locale, template: 'already-registered', values });
    return;
  }
  const token = await issueToken('confirm-email', { userId, email });
  const values = { name, url: siteAddress(accountPaths.confirmEmail(locale, token)) };
  await queueMail(tx, { to: email, locale, template, values });
}

/** Writes to the address once more. @throws AppError `rate-limited`, `unavailable` */
export async function resendConfirmation(userId: string): Promise<void> {
  await countUse('email-change', userId);
  await db().$transaction(async (tx) => {
    const { name, email, locale, emailVerifiedAt } = await requireRow(userId, tx);
    if (emailVerifiedAt) return;
    await inviteToConfirm(tx, { userId, name, email, locale, template: 'verify-email' });
  });
}

/**
 * Asks a new address to be confirmed; until then the former one stays. Whether it is taken is told only to its mailbox.
 * @throws AppError `forbidden` for a wrong password, `rate-limited`, `unavailable`
 */
export async function requestEmailChange(
  userId: string,
  { email, current }: { email: string; current?: string | undefined },
): Promise<void> {
  const row = await requireRow(userId);
  if (row.passwordHash) await requireOwnPassword(row, current, 'current');
  if (row.email === email && row.emailVerifiedAt) return;
  await countUse('email-change', userId);
  const { name, locale } = row;
  await db().$transaction((tx) => inviteToConfirm(tx, { userId, name, email, locale, template: 'change-email' }));
}

/**
 * The address that a link is to confirm. Only for who is signed in as the one that asked: else somebody could be led to
 * confirm a stranger's account as their own. @throws AppError `not-found` (`link-used`), `forbidden` (`link-not-yours`)
 */
export async function peekConfirmation(userId: string, token: string): Promise<string> {
  const claim = await peekToken('confirm-email', token);
  if (!claim) throw used();
  if (claim.userId !== userId) throw notTheirs();
  return claim.email;
}

/**
 * Makes the address theirs. @throws AppError `not-found` (`link-used`), `forbidden` (`link-not-yours`), and `conflict`
 * (`email-taken`) if somebody else confirmed it meanwhile
 */
export async function confirmEmail(userId: string, given: { token: string; attemptId: string }): Promise<void> {
  const open = await peekToken('confirm-email', given.token);
  if (open && open.userId !== userId) throw notTheirs();
  const claim = await takeToken('confirm-email', given);
  if (claim?.userId !== userId) throw used();
  await db().$transaction(async (tx) => {
    const row = await requireRow(userId, tx);
    if (row.email === claim.email && row.emailVerifiedAt) return;
    await tx.user
      .update({ where: { id: userId }, data: { email: claim.email, emailVerifiedAt: new Date() } })
      .catch(throwIfTaken);
    // To an address that was only claimed nothing is told: it may be anybody's.
    if (row.email === claim.email || !row.emailVerifiedAt) return;
    const { name, locale, email: to } = row;
    await queueMail(tx, { to, locale, template: 'email-changed', values: { name, email: claim.email } });
  });
}

/** For a write that confirms an address. @throws AppError `conflict` if it belongs to somebody else by now */
export function throwIfTaken(error: unknown): never {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
  throw new AppError('conflict', {
    message: 'somebody has confirmed this address',
    reason: 'email-taken',
    cause: error,
  });
}

function used(): AppError {
  return new AppError('not-found', { message: 'no such link, or it was used', reason: 'link-used' });
}

function notTheirs(): AppError {
  return new AppError('forbidden', { message: 'a link of somebody else', reason: 'link-not-yours' });
}
