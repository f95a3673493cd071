import { join } from 'node:path';
import type { Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

type Role = 'store' | 'cache';

const settings: Record<Role, string[]> = {
  /** Sessions, carts, queues: kept on disk, and never evicted; when full it refuses writes. */
  store: ['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
  /**
   * What can be made again. `volatile`: the page cache's tag records have no expiry and must outlive the entries that
   * they speak about; everything else has one.
   */
  cache: ['--appendonly', 'no', '--maxmemory', '256mb', '--maxmemory-policy', 'volatile-lfu'],
};

export function describeRedis(role: Role, { binary, layout, ports }: { binary: string; layout: Layout; ports: Ports }) {
  const port = ports[role];
  const url = `redis://127.0.0.1:${port}`;
  return {
    name: role,
    command: binary,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', layout[role], '--save', ''],
      ...['--dbfilename', `${role}.rdb`, '--daemonize', 'no', '--pidfile', join(layout[role], 'redis.pid')],
      ...settings[role],
    ],
    env: { PATH: process.env.PATH },
    cwd: layout[role],
    port,
    url,
    probe: { kind: 'redis', url },
    readyWithin: 30_000,
    stopSignal: 'SIGTERM',
    stopWithin: 10_000,
  } satisfies PartSpec;
}
