import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { projectFolder } from '#scripts/house/layout.ts';

/** What to add to the environment for `docker` to find its engine, and how to end an engine that was started for us. */
export type Engine = { env: Record<string, string>; stop: () => Promise<void> };

/**
 * The Docker Engine that answers; else one that a program starts, if there is such a program: LEVAIN_CONTAINER_ENGINE names
 * it, or it lies in shared/tools/ beside the project. `<program> up` prints a line of exports, `<program> down` ends what
 * it started. Else the reason why there is none.
 */
export async function findEngine(): Promise<Engine | { reason: string }> {
  if (await answers({})) return { env: {}, stop: async () => {} };
  const program = process.env.LEVAIN_CONTAINER_ENGINE || join(projectFolder, '../shared/tools/container-engine');
  if (!existsSync(program)) return { reason: 'no Docker Engine answers' };
  const { stdout, stderr, exitCode } = await execa(program, ['up'], { reject: false });
  const env = Object.fromEntries([...stdout.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]));
  env.PATH &&= env.PATH.replace('$PATH', process.env.PATH ?? '');
  const isOurs = stderr.includes('starting');
  const stop = async () => void (isOurs && (await execa(program, ['down'])));
  if (exitCode === 0 && (await answers(env))) return { env, stop };
  await stop();
  return { reason: `no Docker Engine answers, and none could be started: ${stderr.trim().split('\n').at(-1)}` };
}

async function answers(env: Record<string, string>): Promise<boolean> {
  const { exitCode } = await execa('docker', ['info'], { env, reject: false, timeout: 20_000 });
  return exitCode === 0;
}
