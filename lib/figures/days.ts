import { addDays, weekOf } from '#lib/shop/days.ts';
import { SHOWN, type Span } from './schema.ts';

/** Spans of days, `2026-12-24`, counted without a clock. Pure. */

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** The first day of the span that this day lies in; weeks begin on Monday. */
export function spanStart(day: string, span: Span): string {
  if (span === 'day') return day;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  return weekOf(day)[0] ?? day;
}

/** The first day of the span that is so many after the one that begins on `start`; negative counts go back. */
export function moveSpan(start: string, span: Span, count: number): string {
  if (span === 'day') return addDays(start, count);
  if (span === 'week') return addDays(start, 7 * count);
  const date = at(start);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)).toISOString().slice(0, 10);
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
