import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../house/layout.ts';
import type { Machine } from '../lab/machine.ts';
import type { Fault } from './faults.ts';
import type { Outcome } from './run-fault.ts';

const file = join(projectFolder, 'docs/reliability.md');
const marks = { begin: '<!-- written by npm run chaos -->', end: '<!-- end of what it wrote -->' };

const head = [
  ...['fault', 'what was done', 'requests', 'GETs failed', 'nobody could answer'],
  ...['orders', 'lost', 'doubled', 'cakes drawn', 'recovered in'],
];

export type Row = { fault: Fault; outcome: Outcome };

export function formatOutcomes(rows: readonly Row[]): string {
  const cells = rows.map(({ fault, outcome: { requests, failed, unanswerable, audit, recovery, problems } }) => [
    ...[fault.name, fault.done, requests, failed, unanswerable, audit.orders, audit.lost, audit.doubled, audit.cakes],
    `${recovery.toFixed(1)} s${problems.length > 0 ? ', ✗' : ''}`,
  ]);
  const lines = [head, ...cells].map((line) => line.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const format = (line: string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [first = [], ...others] = lines;
  return [format(first), rule, ...others.map(format)].join('\n');
}

/** Puts the table between its marks in docs/reliability.md; what is written around it stays. */
export async function writeTable(rows: readonly Row[], { machine, date }: { machine: Machine; date: Date }) {
  const { system, processor, cores, memoryGiB, commit } = machine;
  const about = `${date.toISOString().slice(0, 10)}, commit ${commit}, on ${cores} × ${processor}, ${memoryGiB} GiB, ${system}.`;
  const text = await readFile(file, 'utf8');
  const [begin, end] = [text.indexOf(marks.begin), text.indexOf(marks.end)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for the table`);
  const table = `${marks.begin}\n\n${about}\n\n${formatOutcomes(rows)}\n\n`;
  await writeFile(file, `${text.slice(0, begin)}${table}${text.slice(end)}`);
}
