import { SHOWN, type Span } from './schema.ts';

/** Days as `2026-12-24`, counted without a clock. Pure. */

const DAY = 86_400_000;
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const name = (date: Date) => date.toISOString().slice(0, 10);

function addDays(day: string, count: number): string {
  return name(new Date(at(day).getTime() + count * DAY));
}

/** The first day of the span that this day lies in; weeks begin on Monday. */
export function spanStart(day: string, span: Span): string {
  if (span === 'day') return day;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  return addDays(day, -((at(day).getUTCDay() + 6) % 7));
}

/** The first day of the span that is so many after the one that begins on `start`; negative counts go back. */
export function moveSpan(start: string, span: Span, count: number): string {
  if (span === 'day') return addDays(start, count);
  if (span === 'week') return addDays(start, 7 * count);
  const date = at(start);
  return name(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)));
}

/** The days that are shown when somebody looks at the figures until `day`: whole spans, the last one with `day` in it. */
export function shownDays(day: string, span: Span): { from: string; until: string } {
  const last = spanStart(day, span);
  return { from: moveSpan(last, span, 1 - SHOWN[span]), until: addDays(moveSpan(last, span, 1), -1) };
}

/** As long a time, right before it. */
export function daysBefore(from: string, span: Span): { from: string; until: string } {
  return { from: moveSpan(from, span, -SHOWN[span]), until: addDays(from, -1) };
}

/** A day out of an address: one that exists, from this century. */
export function parseDay(text: string | undefined): string | null {
  if (!text || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const date = at(text);
  return !Number.isNaN(date.getTime()) && name(date) === text ? text : null;
}
