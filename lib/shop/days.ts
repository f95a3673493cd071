import { bakery } from './bakery.ts';

const DAY = 86_400_000;

/** `2026-12-24` at the bakery, so many days from `now`. */
export function dayFrom(now: Date, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: bakery.timeZone }).format(now);
  return new Date(Date.parse(`${today}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** When the bakery opens and closes on the weekday of that day, in its own time; undefined if it does not open. */
export function hoursOf(day: string): { opens: string; closes: string } | undefined {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return bakery.hours.find(({ fromDay, toDay }) => weekday >= fromDay && weekday <= toDay);
}
