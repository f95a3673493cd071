import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { bakery } from '#lib/shop/bakery.ts';
import type { NewCapacity } from './schema.ts';

type SlotRow = { kind: string; day: string; startsAt: Date; capacity: number; taken: number };

/**
 * Sets how many orders a slot has room for; its row is locked as in `reserve`, so nobody gets a place meanwhile that is not there any
 * more. Set again to what it is, nothing changes.
 * @throws AppError `conflict` (`capacity-moved` with `capacity` if it is no longer what was `seen`; `capacity-below-taken` with
 * `taken`), `not-found`
 */
export async function changeSlotCapacity(slotId: number, { capacity, seen }: NewCapacity): Promise<void> {
  await db().$transaction(async (tx) => {
    const [slot] = await tx.$queryRaw<SlotRow[]>`
      SELECT kind::text, day, starts_at AS "startsAt", capacity, taken FROM slot WHERE id = ${slotId} FOR UPDATE`;
    if (!slot) throw new AppError('not-found', { message: `there is no slot ${slotId}` });
    if (slot.capacity === capacity) return;
    requireRoom(slot, { capacity, seen });
    await tx.slot.update({ where: { id: slotId }, data: { capacity } });
    const subject = `${slot.day} ${timeOf.format(slot.startsAt)} ${slot.kind}`;
    await record(tx, { action: 'slot.capacity', subject, before: { capacity: slot.capacity }, after: { capacity } });
  });
}

const timeOf = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: bakery.timeZone });

/** What holds for slots and for the oven alike. @throws AppError `conflict` */
export function requireRoom(known: { capacity: number; taken: number }, { capacity, seen }: NewCapacity): void {
  if (known.capacity !== seen) {
    throw new AppError('conflict', {
      message: `there is room for ${known.capacity} and not ${seen}`,
      reason: 'capacity-moved',
      values: { capacity: known.capacity },
      field: 'capacity',
    });
  }
  if (capacity < known.taken) {
    throw new AppError('conflict', {
      message: `${known.taken} are taken, more than ${capacity}`,
      reason: 'capacity-below-taken',
      values: { taken: known.taken },
      field: 'capacity',
    });
  }
}
