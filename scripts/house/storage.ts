import type { Layout } from './layout.ts';
import { projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

export const bucket = 'levain';

export function describeStorage({ layout, ports }: { layout: Layout; ports: Ports }) {
  const url = `http://127.0.0.1:${ports.storage}`;
  return {
    name: 'storage',
    command: process.execPath,
    args: ['scripts/house/storage-server.ts', layout.storage, String(ports.storage), bucket],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    cwd: projectFolder,
    port: ports.storage,
    url,
    probe: { kind: 'http', url },
    readyWithin: 20_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  } satisfies PartSpec;
}
