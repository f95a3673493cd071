import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { execa } from 'execa';
import { projectFolder } from '../house/layout.ts';
import { requireTools } from '../house/tools.ts';

/** On what, and of what, something was measured. */
export type Machine = {
  system: string;
  processor: string;
  cores: number;
  memoryGiB: number;
  versions: Record<string, string>;
  commit: string;
  /** Of the last minute, before the lab began: what others were doing. */
  loadAverage: number;
};

export async function describeMachine(log: string): Promise<Machine> {
  const tools = await requireTools(['varnish', 'haproxy', 'redis'], { log });
  const [varnish, haproxy, redis] = await Promise.all([
    firstLine(tools.varnish, '-V'),
    firstLine(tools.haproxy, '-v'),
    firstLine(tools.redis, '--version'),
  ]);
  return {
    system: `${platform()} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    versions: { node: process.versions.node, varnish, haproxy, redis },
    commit: await firstLine('git', 'describe', '--always', '--dirty'),
    loadAverage: loadavg()[0] as number,
  };
}

/** Some tools tell their version on the standard error output. */
async function firstLine(command: string, ...args: string[]): Promise<string> {
  const { all, failed } = await execa(command, args, { all: true, reject: false, cwd: projectFolder });
  return failed ? 'unknown' : (all.split('\n')[0] ?? '');
}
