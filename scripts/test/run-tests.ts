import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { judge, type Result, readCount } from './count.ts';
import type { Runner } from './suites.ts';

/** One Ctrl-C reaches us from the terminal and from npm: what comes this soon (ms) after the first is the same one. */
const SAME_KEY_PRESS = 1000;

let running: number | undefined;

/** Passes signals on to the runner that runs. Answers a function that tells whether one came. */
export function listenForSignals(): () => boolean {
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const isSame = Date.now() - first < SAME_KEY_PRESS;
      first ||= Date.now();
      // To the whole group, as the terminal does; SIGINT is what every runner ends in order at.
      if (!isSame && running) process.kill(-running, 'SIGINT');
    });
  }
  return () => first > 0;
}

/** Lets a runner run to its end, with its output shown as it comes, and answers what it did. */
export async function runTests({ command, report }: Runner): Promise<Result> {
  const [tool, ...args] = command;
  const child = execa(tool, args, {
    preferLocal: true,
    reject: false,
    stdin: 'ignore',
    stdout: report ? 'inherit' : ['inherit', 'pipe'],
    stderr: 'inherit',
    // A group of its own, so that a Ctrl-C at the terminal reaches it through us, once.
    detached: true,
  });
  running = child.pid;
  const { stdout = '', exitCode } = await child;
  running = undefined;
  const result = report ? await readReport(report) : null;
  return {
    count: judge(report ? (result?.count ?? null) : readCount(stdout), exitCode),
    failed: result?.failed ?? [],
    flaky: result?.flaky ?? [],
  };
}

/** Null if the runner did not get as far as to write one. */
async function readReport({ file, read }: NonNullable<Runner['report']>): Promise<Result | null> {
  try {
    return read(JSON.parse(await readFile(file, 'utf8')) as never);
  } catch {
    return null;
  }
}
