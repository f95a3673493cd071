import { bakery } from '#lib/shop/bakery.ts';
import type { PickupDay } from './schema.ts';

const HOUR = 3_600_000;
/** Whoever comes later than this before closing (hours) finds the last slot taken. */
const LAST_SLOT = 0.5;
export const DAYS_AHEAD = 7;

/** `2026-12-24` at the bakery, so many days from `now`. */
export function dayFrom(now: Date, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: bakery.timeZone }).format(now);
  return new Date(Date.parse(`${today}T12:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** The days of the week to come on which the bakery is open; `closedDays` are closed beside the usual ones. */
export function listPickupDays(now: Date, closedDays: readonly string[] = []): PickupDay[] {
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => ahead).flatMap((ahead) => {
    const day = dayFrom(now, ahead);
    const closes = closingTime(day);
    if (!closes || closedDays.includes(day)) return [];
    const hours = (closes.getTime() - now.getTime()) / HOUR - LAST_SLOT;
    return hours < 0 ? [] : [{ day, ahead, leadHours: Math.floor(hours) }];
  });
}

/** Null if it is closed on that weekday. */
function closingTime(day: string): Date | null {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const hours = bakery.hours.find(({ fromDay, toDay }) => weekday >= fromDay && weekday <= toDay);
  return hours ? atBakery(day, hours.closes) : null;
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
