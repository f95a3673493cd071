import { type HouseEnvironment, surroundings } from './environment.ts';
import { projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

type Surroundings = {
  ports: Ports;
  environment: HouseEnvironment;
  /** Of the release; without it the worker runs from the sources, and again with each change of them. */
  folder?: string;
  /** See `surroundings`. */
  shell?: Record<string, string | undefined>;
};

export function describeWorker(number: number, { ports, environment, folder, shell }: Surroundings) {
  const port = ports.worker(number);
  const url = `http://127.0.0.1:${port}`;
  const name = `worker-${number}`;
  const settings = {
    NODE_ENV: folder ? 'production' : 'development',
    LEVAIN_CLONE: name,
    WORKER_PORT: `${port}`,
  };
  return {
    name,
    command: process.execPath,
    args: [...(folder ? [] : ['--watch', '--watch-preserve-output']), 'workers/index.ts'],
    env: surroundings(environment, settings, shell),
    cwd: folder ?? projectFolder,
    release: environment.LEVAIN_RELEASE,
    port,
    url,
    probe: { kind: 'http', url: `${url}/ready` },
    readyWithin: 60_000,
    stopSignal: 'SIGTERM',
    stopWithin: 30_000,
  } satisfies PartSpec;
}
