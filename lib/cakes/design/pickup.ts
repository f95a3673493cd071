import { bakery } from '#lib/shop/bakery.ts';
import { dayFrom, hoursOf } from '#lib/shop/days.ts';
import { designLeadTime } from './price.ts';
import type { CakeDesign } from './schema.ts';

const HOUR = 3_600_000;
/** The last slot of a day begins so long (minutes) before the bakery closes. */
const LAST_SLOT = 30;

/**
 * The first day (`2026-12-24`) on which a cake that is ordered now can be fetched, by the opening hours. A holiday or a full
 * oven may make it a later one: the checkout knows those.
 */
export function earliestDay(design: CakeDesign, now: Date): string {
  const ready = new Date(now.getTime() + designLeadTime(design) * HOUR);
  const time = ready.toLocaleTimeString('en-GB', { timeZone: bakery.timeZone, hour: '2-digit', minute: '2-digit' });
  const today = hoursOf(dayFrom(ready, 0));
  if (today && minutes(time) <= minutes(today.closes) - LAST_SLOT) return dayFrom(ready, 0);
  let ahead = 1;
  while (!hoursOf(dayFrom(ready, ahead))) ahead += 1;
  return dayFrom(ready, ahead);
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
