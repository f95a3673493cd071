import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { lockOrder } from './lock-order.ts';

/**
 * A cake and its order with their rows locked until the transaction's end, the order's first, as everywhere.
 * @throws AppError `not-found`
 */
export async function lockCake(tx: DbOrTransaction, cakeId: string) {
  const known = await tx.cake.findUnique({ where: { id: cakeId }, select: { orderId: true } });
  if (!known) throw new AppError('not-found', { message: `there is no cake ${cakeId}` });
  const order = await lockOrder(tx, known.orderId);
  await tx.$queryRaw`SELECT id FROM cake WHERE id = ${cakeId}::uuid FOR UPDATE`;
  const cake = await tx.cake.findUniqueOrThrow({
    where: { id: cakeId },
    include: { questions: { orderBy: { askedAt: 'asc' } } },
  });
  return { order, cake };
}

export type LockedCake = Awaited<ReturnType<typeof lockCake>>['cake'];
