import type { ListTiming } from './lists.ts';
import type { Contestant } from './rounds.ts';
import type { Searches } from './searches.ts';
import type { Result } from './statistics.ts';
import type { Findings, Verdict } from './verdicts.ts';

/** What was measured, as text to be read in a terminal. */
export function formatResults(contestants: readonly Contestant[], results: ReadonlyMap<string, Result>): string {
  const rows = contestants.flatMap(({ id, title }) => {
    const result = results.get(id);
    if (!result) return [];
    const { perSecond, p50, p99, spread } = result;
    return [[id, title, formatRate(perSecond), formatMillis(p50), formatMillis(p99), `${Math.round(spread * 100)} %`]];
  });
  return alignColumns([['', '', 'requests/s', 'p50', 'p99', 'spread'], ...rows], 2);
}

export function formatOthers({ objectReads, large }: Pick<Findings, 'objectReads' | 'large'>): string {
  const { reads, slugs, p50, p99 } = objectReads;
  const rows = [[`Product object, ${reads} reads of ${slugs}`, formatMillis(p50), formatMillis(p99)]];
  if (large) {
    const { few, same, others } = large.firstPages;
    const { products } = large.seeding;
    for (const [title, timing] of [
      [`first visit, ${few.visits} pages of the few products`, few],
      [`first visit, the same pages among ${products} products`, same],
      [`first visit, ${others.visits} other pages among ${products} products`, others],
    ] as const) {
      rows.push([title, formatMillis(timing.p50), formatMillis(timing.p99)]);
    }
  }
  return alignColumns([['', 'p50', 'p99'], ...rows], 1);
}

export function formatSearches({ kinds, all, withProducts }: Searches): string {
  const rows = [...kinds, all].map(({ kind, searches, cold, cached }) => [
    ...[kind, String(searches), ...[cold.p50, cold.p95, cold.p99, cached.p50, cached.p95].map(formatMillis)],
  ]);
  const products = ['… with the products of its page', '', '', '', '', formatMillis(withProducts.p50)];
  return alignColumns(
    [
      ['', 'searches', 'cold p50', 'cold p95', 'cold p99', 'cached p50', 'cached p95'],
      ...rows,
      [...products, formatMillis(withProducts.p95)],
    ],
    1,
  );
}

export function formatLists(lists: readonly ListTiming[]): string {
  const rows = lists.map(({ area, title, requests, p50, p95, slowest }) => [
    ...[area, title, String(requests), ...[p50, p95, slowest.p50].map(formatMillis)],
  ]);
  return alignColumns([['', '', 'requests', 'p50', 'p95', 'p50 of the slowest'], ...rows], 2);
}

export function formatVerdicts(verdicts: readonly Verdict[]): string {
  return alignColumns(
    verdicts.map(({ wanted, measured, isMet }) => [isMet ? '✓' : '✗', wanted, measured, isMet ? 'met' : 'missed']),
    4,
  );
}

export function formatRate(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en');
}

export function formatMillis(millis: number): string {
  return `${millis < 10 ? millis.toFixed(2) : millis.toFixed(0)} ms`;
}

/** The first `left` columns hold text, the rest numbers. */
export function alignColumns(rows: readonly (readonly string[])[], left: number): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) =>
    column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}
