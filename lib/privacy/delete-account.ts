import { dropAvatar } from '#lib/accounts/avatars.ts';
import { requireOwnPassword } from '#lib/accounts/own-password.ts';
import { endSessions } from '#lib/accounts/sessions.ts';
import { requireRow, userPerson } from '#lib/accounts/users.ts';
import { dropCart } from '#lib/cart/cart.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { forgetCakes } from './forget-cakes.ts';

/** Under this name stay the reviews of who has left. */
const someone: Record<Locale, string> = { en: 'A former customer', fr: 'Un ancien client' };

/** Orders that are over need nobody to be reached any more. */
const OVER = ['collected', 'cancelled', 'expired'] as const;

/**
 * Deletes somebody's account at their own wish (GDPR, article 17). `proof` is their password or, for who has none, their
 * address of mail. @throws AppError `forbidden` beside `proof`, `conflict` (`order-under-way`), `rate-limited`
 */
export async function deleteOwnAccount(userId: string, proof: string): Promise<void> {
  const row = await requireRow(userId);
  if (row.passwordHash) await requireOwnPassword(row, proof, 'proof');
  else if (proof.trim().toLowerCase() !== row.email) {
    throw new AppError('forbidden', { message: 'not their address', reason: 'own-email', field: 'proof' });
  }
  await deleteAccount(userId);
}

/**
 * What goes and what stays, and why, is written down in decision 16. May run twice.
 * @throws AppError `conflict` while an order is to be paid, baked or fetched
 */
export async function deleteAccount(userId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    const row = await tx.user.findUnique({ where: { id: userId } });
    if (!row) return;
    await requireNoOpenOrder(tx, userId);
    await forgetCakes(tx, userId);
    await forgetWhoOrdered(tx, userId);
    await forgetWhoReviewed(tx, userId);
    if (row.avatarId) await dropAvatar(tx, row.avatarId);
    if (row.emailVerifiedAt) await tx.mail.deleteMany({ where: { recipient: row.email } });
    await tx.orderFollower.deleteMany({ where: { follower: userPerson(userId) } });
    await tx.hold.updateMany({ where: { owner: userPerson(userId) }, data: { expiresAt: new Date() } });
    await tx.user.delete({ where: { id: userId } });
  });
  await endSessions(userId);
  await dropCart(userPerson(userId));
}

async function requireNoOpenOrder(tx: DbOrTransaction, userId: string): Promise<void> {
  const open = await tx.order.findFirst({ where: { userId, status: { notIn: [...OVER] } } });
  if (!open) return;
  throw new AppError('conflict', {
    message: `order ${open.number} is under way`,
    reason: 'order-under-way',
    values: { number: open.number },
  });
}

/** What was sold, when and for how much has to be kept for the tax office; to whom, for a baker's till receipts, not. */
async function forgetWhoOrdered(tx: DbOrTransaction, userId: string): Promise<void> {
  const orders = await tx.order.findMany({ where: { userId }, select: { id: true } });
  await tx.order.updateMany({
    where: { userId },
    data: { owner: 'former', email: '', name: '', phone: '', street: null, city: null, note: '' },
  });
  const theirs = { orderId: { in: orders.map(({ id }) => id) } };
  await tx.orderNote.deleteMany({ where: theirs });
  await tx.refund.updateMany({ where: theirs, data: { reason: '' } });
  for (const { id } of orders) {
    await tx.discountUse.updateMany({ where: { orderId: id }, data: { person: `former:${id}` } });
  }
}

/** Reviews stay for those who read them, without the person; votes go. */
async function forgetWhoReviewed(tx: DbOrTransaction, userId: string): Promise<void> {
  const reviews = await tx.review.findMany({ where: { userId }, select: { id: true, locale: true, productId: true } });
  for (const { id, locale } of reviews) {
    await tx.review.update({ where: { id }, data: { author: someone[locale], userId: null } });
  }
  const voted = { votes: { some: { userId } } };
  const helped = await tx.review.findMany({ where: voted, select: { productId: true } });
  await tx.review.updateMany({ where: voted, data: { helpful: { decrement: 1 } } });
  for (const productId of new Set([...reviews, ...helped].map((review) => review.productId))) {
    await addToOutbox(tx, 'product.publish', { productId });
  }
}
