import { reachedAtLeast } from '#lib/cakes/stages.ts';
import { tellStage } from '#lib/cakes/tell-stage.ts';
import { record } from '#lib/platform/audit/record.ts';
import { isMyself, nameOf, whoDid } from '#lib/platform/audit/who-did.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import type { OrderStage, OrderStatus } from './status.ts';

/** `from`: how who moves it has seen it. */
type Seen = { from?: OrderStatus };

/**
 * Moves an order on, as the staff do; the shopper hears when it is ready, if they want to. Whoever collects an order collects its
 * cakes. Of two who saw it as `from` one moves it, and the other is told who has; the same step sent again, or without `from`
 * moving it to where it is already, changes nothing.
 * @throws AppError `conflict` for a step that is none (`order-moved` with `who` and `status`; `cakes-not-ready` while a cake of
 * it is not that far), `not-found`
 */
export async function advanceOrder(orderId: string, to: OrderStage, { from }: Seen = {}): Promise<void> {
  const order = await db().$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    if (from !== undefined && from !== locked.status) await requireOwnStep(tx, locked, { from, to });
    if (locked.status === to) return locked;
    if (to !== 'baking') await requireCakesReady(tx, locked);
    await moveOrder(tx, locked, { to });
    const { status } = locked;
    await record(tx, { action: 'order.advance', subject: locked.number, before: { status }, after: { status: to } });
    if (to === 'collected') await collectCakes(tx, locked);
    return locked;
  });
  await noteWrite(orderPerson(order.number));
  await noteWrite(order.owner);
}

/** @throws AppError `conflict` (`order-moved`) unless it is where it is by who moves it now, and where they want it */
async function requireOwnStep(
  tx: DbOrTransaction,
  { number, status }: LockedOrder,
  { from, to }: { from: OrderStatus; to: OrderStage },
): Promise<void> {
  const after = [{ path: ['status'], equals: status }];
  const actor = await whoDid(tx, { action: 'order.advance', subject: number, after });
  if (status === to && isMyself(actor)) return;
  throw new AppError('conflict', {
    message: `${number} is no longer ${from} but ${status}`,
    reason: 'order-moved',
    values: { who: nameOf(actor), status },
  });
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
  for (const { id: cakeId } of cakes) {
    await record(tx, {
      action: 'cake.advance',
      subject: order.number,
      before: { cakeId, stage: 'ready' },
      after: { cakeId, stage: 'collected' },
    });
    await tellStage(tx, order, { cakeId, stage: 'collected' });
  }
}
