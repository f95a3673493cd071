import { bakery } from '#lib/shop/bakery.ts';
import { dayFrom, hoursOf } from '#lib/shop/days.ts';
import type { PickupDay } from './schema.ts';

const HOUR = 3_600_000;
/** Whoever comes later than this before closing (hours) finds the last slot taken. */
const LAST_SLOT = 0.5;
export const DAYS_AHEAD = 7;

/** The days of the week to come on which the bakery is open; `closedDays` are closed beside the usual ones. */
export function listPickupDays(now: Date, closedDays: readonly string[] = []): PickupDay[] {
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => ahead).flatMap((ahead) => {
    const day = dayFrom(now, ahead);
    const opening = hoursOf(day);
    if (!opening || closedDays.includes(day)) return [];
    const hours = (atBakery(day, opening.closes).getTime() - now.getTime()) / HOUR - LAST_SLOT;
    return hours < 0 ? [] : [{ day, ahead, leadHours: Math.floor(hours) }];
  });
}

/** A local time at the bakery, summer or winter. */
function atBakery(day: string, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const parts = new Intl.DateTimeFormat('en', { timeZone: bakery.timeZone, timeZoneName: 'longOffset' });
  const offset =
    parts
      .formatToParts(asIfUtc)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || 'Z';
  return new Date(`${day}T${time}:00${offset}`);
}
