import { db } from '#lib/platform/db/client.ts';
import { type CakeDesign, cakeDesignSchema, cakeWishesSchema } from './design/schema.ts';
import { cakesInOrder, positionOf } from './position.ts';
import { isRush } from './priority.ts';
import type { Sheet } from './sheet/schema.ts';
import type { CakeOrder } from './tell-stage.ts';

/** A cake whose proof is to be drawn, and all that goes on it. */
export type CakeToDraw = { id: string; design: CakeDesign; order: CakeOrder; sheet: Sheet };

/** Null if it is not to be drawn, or not any more. @throws ZodError if its design is none */
export async function findCakeToDraw(cakeId: string): Promise<CakeToDraw | null> {
  const cake = await db().cake.findUnique({
    where: { id: cakeId, stage: 'drawing' },
    include: { order: { include: { slot: true, cakes: cakesInOrder } } },
  });
  if (!cake) return null;
  const { id, order } = cake;
  const design = cakeDesignSchema.parse(cake.design);
  const wishes = cakeWishesSchema.parse(cake.wishes);
  const { number, name, fulfilment, slot, note } = order;
  const sheet: Sheet = {
    ...{ design, wishes, number, name, fulfilment, orderNote: note, position: positionOf(id, order.cakes) },
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    isRush: isRush(slot.startsAt, order.createdAt),
    hasConcern: cake.hasConcern,
  };
  return { id, design, order: { id: order.id, owner: order.owner, number }, sheet };
}

/** Cancelled, or gone with its order. */
export async function isCancelled(cakeId: string): Promise<boolean> {
  const cake = await db().cake.findUnique({ where: { id: cakeId }, select: { stage: true } });
  return cake === null || cake.stage === 'cancelled';
}
