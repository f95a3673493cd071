import { type CakeStage, nextStage, reachedAtLeast, stepProblem } from '#lib/cakes/stages.ts';
import { tellStage } from '#lib/cakes/tell-stage.ts';
import { record } from '#lib/platform/audit/record.ts';
import { isMyself, nameOf, whoDid } from '#lib/platform/audit/who-did.ts';
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

/** `from`: the stage that who moves it has seen it at. `to`: refuse if this is not the next one. */
type Step = { from?: CakeStage | undefined; to?: BakerStage | undefined };

/**
 * Moves a cake on, as the baker does: to its next stage. Its order follows. Answers where it is now. Of two who saw it at the
 * same stage one moves it, and the other is told who has; the same person's same step sent again changes nothing. Without `from`
 * moving it to where it is already changes nothing.
 * @throws AppError `conflict` (`cake-moved` with `who` and `stage`; `cake-not-yours-yet`, `cake-is-over`, `cake-step`,
 * `question-open`), `not-found`
 */
export async function advanceCake(cakeId: string, step: Step = {}): Promise<CakeStage> {
  const { order, stage } = await db().$transaction(async (tx) => {
    const { order, cake } = await lockCake(tx, cakeId);
    if (await isTaken(tx, { order, cake }, step)) return { order, stage: cake.stage };
    const to = requireStep(cake, step.to);
    await tx.cake.update({ where: { id: cakeId }, data: { stage: to, touchedAt: new Date() } });
    await record(tx, {
      action: 'cake.advance',
      subject: order.number,
      before: { cakeId, stage: cake.stage },
      after: { cakeId, stage: to },
    });
    await tellStage(tx, order, { cakeId, stage: to });
    await follow(tx, order, { cakeId, stage: to });
    return { order, stage: to };
  });
  await noteWrite(orderPerson(order.number));
  await noteWrite(order.owner);
  return stage;
}

/** Whether the step has been taken already, by who takes it now. @throws AppError `conflict` if it was somebody else */
async function isTaken(
  tx: DbOrTransaction,
  { order, cake }: { order: LockedOrder; cake: LockedCake },
  { from, to }: Step,
): Promise<boolean> {
  if (from === undefined) return to === cake.stage;
  if (from === cake.stage || cake.stage === 'cancelled') return false;
  const actor = await whoDid(tx, {
    action: 'cake.advance',
    subject: order.number,
    after: [
      { path: ['cakeId'], equals: cake.id },
      { path: ['stage'], equals: cake.stage },
    ],
  });
  if (cake.stage === (to ?? nextStage(from)) && isMyself(actor)) return true;
  throw new AppError('conflict', {
    message: `cake ${cake.id} is no longer ${from} but ${cake.stage}`,
    reason: 'cake-moved',
    values: { who: nameOf(actor), stage: cake.stage },
  });
}

function requireStep({ id, stage, questions }: LockedCake, given: BakerStage | undefined): BakerStage {
  const to = given ?? bakerStages.find((candidate) => candidate === nextStage(stage)) ?? 'accepted';
  const reason = stepProblem({ stage, isAsked: questions.some(({ answer }) => answer === null) }, to);
  if (!reason) return to;
  const message = {
    'cake-not-yours-yet': `cake ${id} is ${stage}`,
    'cake-is-over': `cake ${id} is ${stage}`,
    'cake-step': `cake ${id} is ${stage}: ${nextStage(stage)} comes next, not ${to}`,
    'question-open': `cake ${id} waits for an answer of its shopper`,
  }[reason];
  throw new AppError('conflict', { message, reason });
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
