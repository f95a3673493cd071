import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for good: a number alone is handed out again, the same number at the same moment is not. */
export type Identity = { pid: number; started: string };

export function identify(pid: number): Identity | null {
  const started = startOf(pid);
  return started ? { pid, started } : null;
}

/** Is the very process that was noted down still running? */
export function isRunning(identity: Identity): boolean {
  return startOf(identity.pid) === identity.started;
}

/** The command line of a process, or '' when it is gone or hidden. */
export function commandOf(pid: number): string {
  return ps(pid, 'command=');
}

function startOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    /** The name in parentheses may hold anything; the fields after it are numbered from 3 (proc(5)). */
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[22 - 3]];
    if (state === 'Z' || !start) return '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${start}`;
  } catch {
    return '';
  }
}

function ps(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
