import colors from 'picocolors';
import { Trouble } from './trouble.ts';

export type Row = {
  name: string;
  health: 'ready' | 'not ready' | 'stopped';
  pid: number | null;
  address: string;
  note?: string;
};

/** The parts as a table, with what each is for those who don't know the house yet. */
export function formatTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, health, pid, address, note }) => {
      const mark = health === 'ready' ? colors.green('●') : colors.red('●');
      const columns = [name.padEnd(width), health.padEnd(9), String(pid ?? '–').padStart(7), address];
      return `  ${mark} ${columns.join('  ')}${note ? colors.dim(`  ${note}`) : ''}`;
    })
    .join('\n');
}

/** One message and a way out for what the person can put right; the whole stack for a fault of ours. */
export function explain(error: unknown): string {
  if (error instanceof Trouble) return `\n${colors.red(error.message)}\n\n${error.wayOut}`;
  if (error instanceof RangeError) return `\n${colors.red(error.message)}`;
  return `\n${error instanceof Error ? error.stack : String(error)}`;
}
