import { type CakeStage, mayFollow, nextStage, reachedAtLeast } from '#lib/cakes/stages.ts';
import { tellStage } from '#lib/cakes/tell-stage.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { type LockedCake, lockCake } from './lock-cake.ts';
import type { LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';

/** Stages that a baker brings a cake to. */
export const bakerStages = ['accepted', 'baking', 'decorating', 'ready', 'collected'] as const;
export type BakerStage = (typeof bakerStages)[number];

/**
 * Moves a cake on, as the baker does: to its next stage, or to the one that is given, which has to be the next. Moving it to
 * where it is already changes nothing. Its order follows. Answers where it is now.
 * @throws AppError `conflict` (`cake-not-yours-yet`, `cake-is-over`, `cake-step`, `question-open`), `not-found`
 */
export async function advanceCake(cakeId: string, given?: BakerStage): Promise<CakeStage> {
  const { order, stage } = await db().$transaction(async (tx) => {
    const locked = await lockCake(tx, cakeId);
    if (given === locked.cake.stage) return { order: locked.order, stage: given };
    const to = requireStep(locked.cake, given);
    await tx.cake.update({ where: { id: cakeId }, data: { stage: to, touchedAt: new Date() } });
    await tellStage(tx, locked.order, { cakeId, stage: to });
    await follow(tx, locked.order, { cakeId, stage: to });
    return { order: locked.order, stage: to };
  });
  await noteWrite(orderPerson(order.number));
  await noteWrite(order.owner);
  return stage;
}

function requireStep({ id, stage, questions }: LockedCake, given: BakerStage | undefined): BakerStage {
  const following = bakerStages.find((candidate) => candidate === nextStage(stage));
  if (!following) {
    const reason = stage === 'collected' || stage === 'cancelled' ? 'cake-is-over' : 'cake-not-yours-yet';
    throw new AppError('conflict', { message: `cake ${id} is ${stage}`, reason });
  }
  const to = given ?? following;
  if (!mayFollow(stage, to)) {
    const message = `cake ${id} is ${stage}: ${following} comes next, not ${to}`;
    throw new AppError('conflict', { message, reason: 'cake-step' });
  }
  if (to === 'baking' && questions.some(({ answer }) => answer === null)) {
    const message = `cake ${id} waits for an answer of its shopper`;
    throw new AppError('conflict', { message, reason: 'question-open' });
  }
  return to;
}

/** The first cake in the oven takes its order along; the last one that is ready, or collected, as well. */
async function follow(
  tx: DbOrTransaction,
  order: LockedOrder,
  { cakeId, stage }: { cakeId: string; stage: BakerStage },
): Promise<void> {
  if (stage === 'baking' && order.status === 'paid') return moveOrder(tx, order, { to: 'baking', cakeId });
  const to = stage === 'ready' || stage === 'collected' ? stage : null;
  if (!to || order.status === to) return;
  const cakes = await tx.cake.findMany({ where: { orderId: order.id, stage: { not: 'cancelled' } } });
  if (cakes.every((cake) => reachedAtLeast(cake.stage, to))) await moveOrder(tx, order, { to, cakeId });
}
