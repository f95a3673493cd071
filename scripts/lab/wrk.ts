import { join } from 'node:path';
import { execa } from 'execa';
import { findTool } from '../house/tools.ts';
import { Trouble } from '../house/trouble.ts';

/** What to ask for, and how hard. Only ever addressed to this machine. */
export type Load = { port: number; paths: readonly string[]; threads: number; connections: number; gzip?: boolean };

/** Requests answered per second; half of them within `p50` milliseconds, 99 in a hundred within `p99`. */
export type Measurement = { perSecond: number; p50: number; p99: number };

/** @throws Trouble when a request failed, or none was answered: what is measured then is not the page */
export async function putLoad(
  { port, paths, threads, connections, gzip = false }: Load,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<Measurement> {
  const { stdout } = await execa(
    findTool('wrk') ?? 'wrk',
    [
      ...[`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--timeout', '10s'],
      ...(gzip ? ['-H', 'accept-encoding: gzip'] : []),
      ...['-s', join(import.meta.dirname, 'wrk.lua'), `http://127.0.0.1:${port}`, '--', ...paths],
    ],
    { cancelSignal: signal },
  );
  const { failed, ...measurement } = parseWrk(stdout);
  if (failed > 0 || measurement.perSecond === 0) {
    const what = failed > 0 ? `${failed} requests to port ${port} failed` : `Port ${port} answered nothing`;
    throw new Trouble(`${what} under load.`, 'Look at the logs in .levain/lab/logs and .levain/lab-rivals/logs.');
  }
  return measurement;
}

/** Reads what `wrk.lua` prints last. */
export function parseWrk(output: string): Measurement & { failed: number } {
  const { requests, duration, p50, p99, failed } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  return { perSecond: requests / (duration / 1_000_000), p50: p50 / 1000, p99: p99 / 1000, failed };
}
