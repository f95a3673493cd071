import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';

/** Of all volumes, networks and containers of the tests, on Compose and on a swarm alike. */
export const project = 'levain-test';
const LABEL = 'levain.test';

/** A swarm of this machine alone, which has all labels, and one to know it by. */
export async function beginSwarm(env: Record<string, string>): Promise<void> {
  await execa('docker', ['swarm', 'init', '--advertise-addr', '127.0.0.1', '--listen-addr', '127.0.0.1'], { env });
  const { stdout: node } = await execa('docker', ['node', 'inspect', 'self', '--format', '{{.ID}}'], { env });
  const parts = ['edge', 'db', 'replica', 'store', 'storage'].map((part) => `levain.${part}`);
  const labels = [...parts, LABEL].flatMap((label) => ['--label-add', `${label}=yes`]);
  await execa('docker', ['node', 'update', ...labels, node], { env });
}

/** Ends a swarm of these tests, if there is one, also one that an interrupted run has left behind. */
export async function endSwarm(env: Record<string, string>): Promise<void> {
  const inspect = ['node', 'inspect', 'self', '--format', '{{.Spec.Labels}}'];
  const { stdout: labels } = await execa('docker', inspect, { env, reject: false });
  if (!labels.includes(`${LABEL}:yes`)) return;
  // First what is on it: an engine that leaves a swarm keeps the networks it has open, and their addresses with them.
  await execa('docker', ['stack', 'rm', project], { env });
  const own = ['--quiet', '--filter', `label=com.docker.stack.namespace=${project}`];
  for (const list of [
    ['ps', '--all'],
    ['network', 'ls'],
  ]) {
    while ((await execa('docker', [...list, ...own], { env })).stdout) await wait(250);
  }
  await execa('docker', ['swarm', 'leave', '--force'], { env });
  await execa('docker', ['volume', 'rm', '--force', `${project}_edge-work`], { env });
}

/** Whether the engine is part of a swarm. */
export async function isInSwarm(env: Record<string, string>): Promise<boolean> {
  const { stdout: state } = await execa('docker', ['info', '--format', '{{.Swarm.LocalNodeState}}'], { env });
  return state !== 'inactive';
}
