import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

const parts = { items: { include: { cake: true } }, slot: true, payments: { include: { refunds: true } } } as const;

/**
 * An order with its row locked until the transaction's end: money, cancelling and the clock take turns at it.
 * @throws AppError `not-found`
 */
export async function lockOrder(tx: DbOrTransaction, orderId: string) {
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  const order = await tx.order.findUnique({ where: { id: orderId }, include: parts });
  if (!order) throw new AppError('not-found', { message: `there is no order ${orderId}` });
  return order;
}

export type LockedOrder = Awaited<ReturnType<typeof lockOrder>>;
