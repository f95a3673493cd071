import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';
import type { RedisKind } from './plan.ts';
import type { MasterPorts, Ports } from './ports.ts';
import type { PartSpec } from './process.ts';
import { SLOTS } from './redis-cluster.ts';

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

/** What the web and the workers are told of a role. */
export function redisUrls(role: Role, { ports, redis }: { ports: Ports; redis: RedisKind }): string {
  const all = redis === 'single' ? [ports[role]] : ports.cluster[role].map(({ port }) => port);
  return all.map(urlOf).join();
}

export function describeRedis(role: Role, { binary, layout, ports }: { binary: string; layout: Layout; ports: Ports }) {
  return specOf(role, { name: role, binary, folder: layout[role], port: ports[role], more: [] });
}

/** The masters of a role's cluster. Where it is not whole the others serve what they have. */
export async function describeMasters(
  role: Role,
  { binary, layout, ports }: { binary: string; layout: Layout; ports: Ports },
) {
  return Promise.all(
    ports.cluster[role].map(async ({ port, bus }: MasterPorts, index) => {
      const folder = join(layout[role], `${index + 1}`);
      await mkdir(folder, { recursive: true });
      const more = [
        ...['--cluster-enabled', 'yes', '--cluster-port', String(bus), '--cluster-node-timeout', '2000'],
        ...['--cluster-require-full-coverage', 'no', '--cluster-config-file', 'nodes.conf'],
      ];
      const spec = specOf(role, { name: `${role}-${index + 1}`, binary, folder, port, more });
      return { ...spec, probe: { ...spec.probe, slots: SLOTS } } satisfies PartSpec;
    }),
  );
}

type Server = { name: string; binary: string; folder: string; port: number; more: readonly string[] };

function specOf(role: Role, { name, binary, folder, port, more }: Server) {
  const url = urlOf(port);
  return {
    name,
    command: binary,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      ...['--dbfilename', `${role}.rdb`, '--daemonize', 'no', '--pidfile', join(folder, 'redis.pid')],
      ...settings[role],
      ...more,
    ],
    env: { PATH: process.env.PATH },
    cwd: folder,
    port,
    url,
    probe: { kind: 'redis', url },
    readyWithin: 30_000,
    stopSignal: 'SIGTERM',
    stopWithin: 10_000,
  } satisfies PartSpec;
}

function urlOf(port: number): string {
  return `redis://127.0.0.1:${port}`;
}
