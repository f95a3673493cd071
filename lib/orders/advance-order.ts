import { reachedAtLeast } from '#lib/cakes/stages.ts';
import { tellStage } from '#lib/cakes/tell-stage.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { moveOrder, type OrderStage } from './move-order.ts';

/**
 * Moves an order on, as the staff do; the shopper hears when it is ready, if they want to. Moving it to where it is
 * already changes nothing. Whoever collects an order collects its cakes. @throws AppError `conflict` for a step that is
 * none (`cakes-not-ready` while a cake of it is not that far), `not-found`
 */
export async function advanceOrder(orderId: string, to: OrderStage): Promise<void> {
  const order = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    if (locked.status === to) return locked;
    if (to !== 'baking') await requireCakesReady(tx, locked);
    await moveOrder(tx, locked, { to });
    if (to === 'collected') await collectCakes(tx, locked);
    return locked;
  });
  await noteWrite(orderPerson(order.number));
  await noteWrite(order.owner);
}

async function requireCakesReady(tx: DbOrTransaction, { id, number }: LockedOrder): Promise<void> {
  const cakes = await tx.cake.findMany({ where: { orderId: id, stage: { not: 'cancelled' } }, orderBy: { id: 'asc' } });
  const late = cakes.filter(({ stage }) => !reachedAtLeast(stage, 'ready'));
  if (late.length === 0) return;
  throw new AppError('conflict', {
    message: `${late.length} of the cakes of ${number} are not ready: ${late.map(({ stage }) => stage).join(', ')}`,
    reason: 'cakes-not-ready',
  });
}

async function collectCakes(tx: DbOrTransaction, order: LockedOrder): Promise<void> {
  const cakes = await tx.cake.updateManyAndReturn({
    where: { orderId: order.id, stage: 'ready' },
    data: { stage: 'collected' },
    select: { id: true },
  });
  for (const { id } of cakes) await tellStage(tx, order, { cakeId: id, stage: 'collected' });
}
