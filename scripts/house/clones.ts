import { join } from 'node:path';
import { type HouseEnvironment, surroundings } from './environment.ts';
import { projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

/** Longer than the balancer keeps an idle connection, so that it never sends a request into one that is closing. */
const keepAliveTimeout = 75_000;

type Surroundings = { ports: Ports; environment: HouseEnvironment };
/** `folder`: of the release. `shell`: see `surroundings`. */
type CloneSurroundings = Surroundings & { folder: string; shell?: Record<string, string | undefined> };

/** One of the identical web servers, out of the folder of its release. */
export function describeClone(number: number, { ports, environment, folder, shell }: CloneSurroundings) {
  const port = ports.clone(number);
  const url = `http://127.0.0.1:${port}`;
  const name = `web-${number}`;
  const settings = {
    NODE_ENV: 'production',
    HOSTNAME: '127.0.0.1',
    PORT: `${port}`,
    KEEP_ALIVE_TIMEOUT: `${keepAliveTimeout}`,
    NEXT_MANUAL_SIG_HANDLE: 'true',
    LEVAIN_CLONE: name,
  };
  return {
    name,
    command: process.execPath,
    args: ['server.js'],
    env: surroundings(environment, settings, shell),
    cwd: folder,
    release: environment.LEVAIN_RELEASE,
    port,
    url,
    probe: { kind: 'http', url: `${url}/api/ready?startup` },
    readyWithin: 120_000,
    stopSignal: 'SIGTERM',
    stopWithin: 20_000,
  } satisfies PartSpec;
}

/** In place of clones, balancer and edge while working on the code: one server that reloads what changes. */
export function describeDevServer({ ports, environment }: Surroundings) {
  const url = `http://localhost:${ports.edge}`;
  return {
    name: 'dev',
    command: process.execPath,
    args: [join(projectFolder, 'node_modules/next/dist/bin/next'), 'dev', '-p', `${ports.edge}`, '-H', '127.0.0.1'],
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
