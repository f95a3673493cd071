import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderMailValues } from './order-mail.ts';
import { mayBecome, type OrderStage } from './status.ts';
import { tellStep } from './tell-step.ts';
import { writeToShopper } from './write-to-shopper.ts';

/**
 * Takes an order a step on, with its row locked: the step is told, and the shopper is written to when it is ready, if they
 * want to. `cakeId` is the cake that the order follows, if it does. @throws AppError `conflict` for a step that is none
 */
export async function moveOrder(
  tx: DbOrTransaction,
  order: LockedOrder,
  { to, cakeId = null }: { to: OrderStage; cakeId?: string | null },
): Promise<void> {
  if (!mayBecome(order.status, to)) {
    throw new AppError('conflict', { message: `${order.number} is ${order.status}, it can't become ${to}` });
  }
  await tx.order.update({ where: { id: order.id }, data: { status: to } });
  await tellStep(tx, order, to, cakeId);
  if (to === 'ready') await writeThatReady(tx, order);
}

async function writeThatReady(tx: DbOrTransaction, order: LockedOrder): Promise<void> {
  const { userId } = order;
  const user = userId ? await tx.user.findUnique({ where: { id: userId } }) : null;
  if (user && !user.wantsReadyMail) return;
  await writeToShopper(tx, order, { template: 'order-ready', values: orderMailValues(order) });
}
