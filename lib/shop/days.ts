import { daySchema } from '#lib/platform/schema.ts';
import { bakery } from './bakery.ts';

const DAY = 86_400_000;

/** `2026-12-24` at the bakery, so many days from `now`. */
export function dayFrom(now: Date, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: bakery.timeZone }).format(now);
  return addDays(today, days);
}

/** A day, `2026-12-24`, so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days of the week of a day, Monday first. */
export function weekOf(day: string): string[] {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(day, index - weekday));
}

/** A day out of an address; null for what is none. */
export function readDay(text: unknown): string | null {
  return daySchema.safeParse(text).data ?? null;
}

/** When the bakery opens and closes on the weekday of that day, in its own time; undefined if it does not open. */
export function hoursOf(day: string): { opens: string; closes: string } | undefined {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return bakery.hours.find(({ fromDay, toDay }) => weekday >= fromDay && weekday <= toDay);
}

/** `2026-12-24T07:30:00Z` → `2026-12-24T08:30`: as a clock at the bakery shows it, and as a form's field wants it. */
export function clockAt(iso: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: bakery.timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(iso)).replace(' ', 'T');
}

/** The moment at which a clock at the bakery shows this; null for what is no such time. Of an hour that comes twice, the first. */
export function momentAt(clock: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock)) return null;
  const asIfUtc = Date.parse(`${clock}:00Z`);
  if (Number.isNaN(asIfUtc)) return null;
  // The bakery is at most two hours before UTC.
  const found = [2, 1, 0].map((hours) => new Date(asIfUtc - hours * 3_600_000).toISOString());
  return found.find((iso) => clockAt(iso) === clock) ?? null;
}
