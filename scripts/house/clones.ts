import { nextCommand } from './build.ts';
import { type HouseEnvironment, surroundings } from './environment.ts';
import { projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

/** Longer than the balancer keeps an idle connection, so that it never sends a request into one that is closing. */
const keepAliveTimeout = 75_000;

/** One of the identical web servers. Next runs on this very Node, not through npm, so that signals reach it. */
export function describeClone(number: number, { ports, environment }: { ports: Ports; environment: HouseEnvironment }) {
  const port = ports.clone(number);
  const url = `http://127.0.0.1:${port}`;
  const name = `web-${number}`;
  return {
    name,
    command: process.execPath,
    args: [nextCommand, 'start', '-p', `${port}`, '-H', '127.0.0.1', '--keepAliveTimeout', `${keepAliveTimeout}`],
    env: surroundings(environment, { NODE_ENV: 'production', LEVAIN_CLONE: name, NEXT_MANUAL_SIG_HANDLE: 'true' }),
    cwd: projectFolder,
    port,
    url,
    probe: { kind: 'http', url: `${url}/api/ready?startup` },
    readyWithin: 120_000,
    stopSignal: 'SIGTERM',
    stopWithin: 20_000,
  } satisfies PartSpec;
}

/** In place of clones, balancer and edge while working on the code: one server that reloads what changes. */
export function describeDevServer({ ports, environment }: { ports: Ports; environment: HouseEnvironment }) {
  const url = `http://localhost:${ports.edge}`;
  return {
    name: 'dev',
    command: process.execPath,
    args: [nextCommand, 'dev', '-p', `${ports.edge}`, '-H', '127.0.0.1'],
    env: surroundings(environment, { NODE_ENV: 'development', LEVAIN_CLONE: 'dev' }),
    cwd: projectFolder,
    port: ports.edge,
    url,
    probe: { kind: 'http', url: `http://127.0.0.1:${ports.edge}/api/health` },
    readyWithin: 120_000,
    stopSignal: 'SIGTERM',
    stopWithin: 10_000,
  } satisfies PartSpec;
}
