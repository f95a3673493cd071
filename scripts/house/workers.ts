import { type HouseEnvironment, surroundings } from './environment.ts';
import { projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

type Surroundings = { ports: Ports; environment: HouseEnvironment; watch?: boolean };

export function describeWorker(number: number, { ports, environment, watch = false }: Surroundings) {
  const port = ports.worker(number);
  const url = `http://127.0.0.1:${port}`;
  const name = `worker-${number}`;
  return {
    name,
    command: process.execPath,
    args: [...(watch ? ['--watch', '--watch-preserve-output'] : []), 'workers/index.ts'],
    env: surroundings(environment, {
      NODE_ENV: watch ? 'development' : 'production',
      LEVAIN_CLONE: name,
      WORKER_PORT: `${port}`,
    }),
    cwd: projectFolder,
    port,
    url,
    probe: { kind: 'http', url: `${url}/ready` },
    readyWithin: 60_000,
    stopSignal: 'SIGTERM',
    stopWithin: 30_000,
  } satisfies PartSpec;
}
