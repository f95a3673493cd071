import { textOf } from '#lib/catalog/assemble-product.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { planDay } from './day-plan.ts';
import { listFullDays } from './oven.ts';
import type { Fulfilment, SlotDay } from './schema.ts';

/** Slots are there for as many days ahead. */
const HORIZON_DAYS = 21;
const HOUR = 3_600_000;
/** Even what stands on the counter has to be packed. */
const PACKING = HOUR / 2;

/**
 * Makes the slots of the days to come that are not there yet; what is there stays as it is, so staff may change a
 * capacity. Times are the bakery's, and PostgreSQL knows its summer time. Answers how many were made.
 */
export async function openSlots(now: Date): Promise<number> {
  const days = Array.from({ length: HORIZON_DAYS }, (_, ahead) => dayFrom(now, ahead));
  return makeSlots(days);
}

/** The slots of these days, but for closed ones; what is there stays as it is. Answers how many were made. */
export async function makeSlots(days: readonly string[]): Promise<number> {
  const closed = await db().closedDay.findMany({ where: { day: { in: [...days] } }, select: { day: true } });
  const isClosed = new Set(closed.map(({ day }) => day));
  const plan = days.filter((day) => !isClosed.has(day)).flatMap(planDay);
  return db().$executeRaw`
    INSERT INTO slot (kind, day, starts_at, ends_at, capacity)
    SELECT kind::"Fulfilment", day,
      (day || ' ' || opens)::timestamp AT TIME ZONE ${bakery.timeZone},
      (day || ' ' || closes)::timestamp AT TIME ZONE ${bakery.timeZone}, capacity
    FROM jsonb_to_recordset(${JSON.stringify(plan)}::jsonb)
      AS planned(kind text, day text, opens text, closes text, capacity int)
    ON CONFLICT (kind, starts_at) DO NOTHING`;
}

/** From when on a cart whose slowest product needs `leadTimeHours` can be handed out. */
function earliestFor(leadTimeHours: number, now: Date): Date {
  return new Date(now.getTime() + Math.max(leadTimeHours * HOUR, PACKING));
}

type Wanted = {
  leadTimeHours: number;
  /** What the cart's cakes take of the oven's day. */
  ovenUnits: number;
  /** Whose cart it is: what they hold already is not in their own way. */
  owner: string | null;
  now: Date;
};

/**
 * The days to come with their slots that a cart can be had at; days on which nothing is possible are left out, but for
 * those of which people want to know why.
 */
export async function listSlotDays(
  kind: Fulfilment,
  { leadTimeHours, ovenUnits, owner, now }: Wanted,
): Promise<SlotDay[]> {
  const slots = await db().slot.findMany({
    where: { kind, startsAt: { gte: earliestFor(leadTimeHours, now) } },
    orderBy: { startsAt: 'asc' },
  });
  const closed = await db().closedDay.findMany({
    where: { day: { gte: dayFrom(now, 0), lte: dayFrom(now, HORIZON_DAYS) } },
    include: { texts: true },
  });
  const byDay = Map.groupBy(slots, ({ day }) => day);
  const hold = owner ? await db().hold.findUnique({ where: { owner }, include: { slot: true } }) : null;
  const has = hold && { day: hold.slot.day, units: hold.ovenUnits };
  const isOvenFull = await listFullDays(db(), [...byDay.keys()], { units: ovenUnits, has });
  const days = [...byDay].map(
    ([day, rows]): SlotDay => ({
      day,
      closedBecause: null,
      isOvenFull: isOvenFull.has(day),
      slots: (isOvenFull.has(day) ? [] : rows).map(({ id, startsAt, endsAt, taken, capacity }) => ({
        id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        isFree: taken < capacity,
      })),
    }),
  );
  const closedDays = closed.map(
    ({ day, texts }): SlotDay => ({
      day,
      closedBecause: textOf(texts, ({ reason }) => reason),
      isOvenFull: false,
      slots: [],
    }),
  );
  return [...days.filter(({ day }) => !closed.some((other) => other.day === day)), ...closedDays].sort((one, other) =>
    one.day.localeCompare(other.day),
  );
}

/**
 * Until the transaction's end: whoever orders for a day shares it, whoever closes it has it alone. So an order is either there when
 * the day is closed, and seen, or it comes too late. Locked before slots, stock and whatever else moves in `reserve`.
 */
export async function lockDay(tx: DbOrTransaction, day: string, how: 'shared' | 'alone'): Promise<void> {
  if (how === 'shared')
    await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`day:${day}`}, 0))::text`;
  else await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`day:${day}`}, 0))::text`;
}

/**
 * A slot that a cart may be had at. Whether there is a place in it only `reserve` decides.
 * @throws AppError `conflict` (`slot-gone`) for one that is unknown, of the other kind, too soon or on a closed day
 */
export async function requireSlot(
  tx: DbOrTransaction,
  { id, kind, leadTimeHours, now }: { id: number; kind: Fulfilment; leadTimeHours: number; now: Date },
) {
  const slot = await tx.slot.findUnique({ where: { id } });
  if (slot) await lockDay(tx, slot.day, 'shared');
  const isOpen = slot && (await tx.closedDay.count({ where: { day: slot.day } })) === 0;
  if (!slot || !isOpen || slot.kind !== kind || slot.startsAt < earliestFor(leadTimeHours, now)) {
    throw new AppError('conflict', { message: `slot ${id} can't be had`, reason: 'slot-gone', field: 'slotId' });
  }
  return slot;
}
