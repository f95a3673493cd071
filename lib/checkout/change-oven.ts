import { OVEN_CAPACITY } from '#lib/cakes/design/price.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { requireRoom } from './change-slot.ts';
import type { NewCapacity } from './schema.ts';

/**
 * Sets how many units of cakes the oven bakes for a day, with the day's row locked as in `reserve`. Set again to what it is, nothing
 * changes. @throws AppError `conflict` (`capacity-moved`, `capacity-below-taken`)
 */
export async function changeOvenCapacity(day: string, { capacity, seen }: NewCapacity): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO oven_day (day, capacity) VALUES (${day}, ${OVEN_CAPACITY}::int) ON CONFLICT (day) DO NOTHING`;
    await tx.$queryRaw`SELECT day FROM oven_day WHERE day = ${day} FOR UPDATE`;
    const known = await tx.ovenDay.findUniqueOrThrow({ where: { day } });
    if (known.capacity === capacity) return;
    requireRoom(known, { capacity, seen });
    await tx.ovenDay.update({ where: { day }, data: { capacity } });
    await record(tx, {
      action: 'oven.capacity',
      subject: day,
      before: { capacity: known.capacity },
      after: { capacity },
    });
  });
}
