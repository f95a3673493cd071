import { OVEN_CAPACITY } from '#lib/cakes/design/price.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { db } from '#lib/platform/db/client.ts';
import { hoursOf, weekOf } from '#lib/shop/days.ts';
import { fulfilments, type WeekDay } from './schema.ts';

/** The week of a day, Monday first, with all that is taken of it. From the primary, as the staff act on it. */
export async function listWeek(day: string): Promise<WeekDay[]> {
  const days = weekOf(day);
  const [slots, ovenDays, closedDays] = await Promise.all([
    db().slot.findMany({
      where: { kind: { in: [...fulfilments] }, day: { in: days } },
      orderBy: [{ startsAt: 'asc' }, { kind: 'asc' }],
    }),
    db().ovenDay.findMany({ where: { day: { in: days } } }),
    db().closedDay.findMany({ where: { day: { in: days } }, include: { texts: true } }),
  ]);
  return days.map((each) => {
    const oven = ovenDays.find((row) => row.day === each);
    const closed = closedDays.find((row) => row.day === each);
    return {
      day: each,
      isDayOff: hoursOf(each) === undefined,
      closedBecause: closed ? textOf(closed.texts, ({ reason }) => reason) : null,
      slots: slots
        .filter((slot) => slot.day === each)
        .map(({ day: _, startsAt, endsAt, ...slot }) => ({
          ...slot,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        })),
      oven: { capacity: oven?.capacity ?? OVEN_CAPACITY, taken: oven?.taken ?? 0 },
    };
  });
}
