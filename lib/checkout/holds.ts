import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { db } from '#lib/platform/db/client.ts';
import { type CheckoutLine, countPieces } from './lines.ts';
import { countOvenUnits } from './oven.ts';
import { NOTHING, type Reserved, reserve } from './reserve.ts';
import { HOLD_TIME } from './schema.ts';

/**
 * Keeps a slot, room in the oven and everything in the cart for somebody in the checkout, for ten minutes from now. A hold that they
 * have already is changed to what they want now, in one step: asking again never costs them their place.
 * @throws AppError `conflict` (`sold-out-meanwhile`, `slot-full`, `oven-full`): then the former hold stays as it was
 */
export async function holdFor(
  owner: string,
  { slot, lines, now }: { slot: { id: number; day: string }; lines: readonly CheckoutLine[]; now: Date },
): Promise<{ expiresAt: Date }> {
  const pieces = countPieces(lines);
  const units = countOvenUnits(lines);
  const expiresAt = new Date(now.getTime() + HOLD_TIME);
  await db().$transaction(async (tx) => {
    await lockOwner(tx, owner);
    const former = await takeHold(tx, owner);
    await reserve(tx, former, { pieces, slotId: slot.id, oven: { day: slot.day, units } });
    const { id } = await tx.hold.create({ data: { owner, slotId: slot.id, ovenUnits: units, expiresAt } });
    await tx.holdItem.createMany({
      data: [...pieces].map(([productId, quantity]) => ({ holdId: id, productId, quantity })),
    });
  });
  return { expiresAt };
}

/** Until the transaction's end nobody else deals with this owner's holds and orders: two of their tabs take turns. */
export async function lockOwner(tx: DbOrTransaction, owner: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${owner}, 0))::text`;
}

/** Takes an owner's hold out, for what comes in its place; `NOTHING` if they have none. Lock the owner first. */
export async function takeHold(tx: DbOrTransaction, owner: string): Promise<Reserved> {
  const hold = await tx.hold.findUnique({ where: { owner }, include: { items: true, slot: true } });
  if (!hold) return NOTHING;
  await tx.hold.delete({ where: { id: hold.id } });
  return {
    pieces: new Map(hold.items.map(({ productId, quantity }) => [productId, quantity])),
    slotId: hold.slotId,
    oven: { day: hold.slot.day, units: hold.ovenUnits },
  };
}

/**
 * A guest has signed in: what is held for them is the account's from now on, for as long as it was. If that holds something
 * already, the guest's is free again. May run twice.
 */
export async function moveHold({ from, to }: { from: string; to: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    for (const owner of [from, to].sort()) await lockOwner(tx, owner);
    if ((await tx.hold.count({ where: { owner: to } })) > 0) await reserve(tx, await takeHold(tx, from), NOTHING);
    else await tx.hold.updateMany({ where: { owner: from }, data: { owner: to } });
  });
}

/** Gives back what the holds that ran out before `now` have kept. Answers how many. Several may run at once. */
export async function releaseHolds(now: Date): Promise<number> {
  const due = await db().hold.findMany({ where: { expiresAt: { lte: now } }, select: { owner: true } });
  let released = 0;
  for (const { owner } of due) {
    released += await db().$transaction(async (tx) => {
      await lockOwner(tx, owner);
      // It may have been renewed, or become an order, since we looked.
      const isDue = await tx.hold.count({ where: { owner, expiresAt: { lte: now } } });
      if (isDue === 0) return 0;
      await reserve(tx, await takeHold(tx, owner), NOTHING);
      return 1;
    });
  }
  return released;
}
