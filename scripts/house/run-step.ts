import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { projectFolder } from './layout.ts';
import { tail } from './log-tail.ts';
import { Trouble } from './trouble.ts';

export type Step = {
  /** What failed, for the message: "The build". */
  title: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  log: string;
  signal?: AbortSignal;
  wayOut?: string;
};

/** Runs one of the project's programs on this Node to its end. @throws Trouble with the end of its log */
export async function runStep(
  { title, args, env, log, signal, wayOut }: Step,
  onStart?: (pid: number) => void,
): Promise<void> {
  signal?.throwIfAborted();
  const descriptor = openSync(log, 'w');
  /** A group of its own, so that Ctrl-C at the terminal reaches only us, and an abort reaches its children too. */
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env,
    stdio: ['ignore', descriptor, descriptor],
    detached: true,
  });
  closeSync(descriptor);
  if (child.pid) onStart?.(child.pid);
  const abort = () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  };
  signal?.addEventListener('abort', abort, { once: true });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new Trouble(`${title} failed:\n\n${tail({ file: log }, 30)}\n`, wayOut ?? `Its whole log is ${log}.`);
  }
}
