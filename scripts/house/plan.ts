import { defaultPort, type MasterPorts, mostClones, mostWorkers, type Ports, portsFrom } from './ports.ts';
import type { ToolName } from './tools.ts';

export const redisKinds = ['single', 'cluster'] as const;
export type RedisKind = (typeof redisKinds)[number];

export type Plan = {
  /** The first of its 40 ports, the edge's. */
  port: number;
  ports: Ports;
  clones: number;
  workers: number;
  /**
   * `services`: databases, both Redis and storage. `dev`: these, one worker and a development server. `all`: the whole
   * house, as in production.
   */
  only: 'services' | 'dev' | 'all';
  /** Whether store and cache are one Redis each, or a Redis Cluster of three masters each. */
  redis: RedisKind;
  /** Apply the migrations; as a rule, unless only the services are wanted. */
  migrate: boolean;
  /** Fill a new database; as a rule, unless only the services are wanted. */
  seed: boolean;
};

/** @throws RangeError for a number that makes no sense */
export function planHouse(wishes: Partial<Plan>): Plan {
  const { port = defaultPort, only = 'all', redis = 'single', clones = 3, workers = only === 'dev' ? 1 : 2 } = wishes;
  requireCount('--clones', clones, mostClones);
  requireCount('--workers', workers, mostWorkers);
  const isMore = only !== 'services';
  return {
    ...{ port, ports: portsFrom(port), only, redis, clones, workers },
    ...{ migrate: wishes.migrate ?? isMore, seed: wishes.seed ?? isMore },
  };
}

export function toolsFor({ only }: Plan): ['redis', ...ToolName[]] {
  return only === 'all' ? ['redis', 'haproxy', 'varnish'] : ['redis'];
}

export function portsInUse({ ports, only, redis, clones, workers }: Plan): { name: string; port: number }[] {
  const services = [
    ...(['primary', 'replica', 'storage'] as const).map((name) => ({ name, port: ports[name] })),
    ...(redis === 'single' ? (['store', 'cache'] as const).map((name) => ({ name, port: ports[name] })) : []),
    ...(redis === 'cluster'
      ? [...mastersOf('store', ports.cluster.store), ...mastersOf('cache', ports.cluster.cache)]
      : []),
  ];
  if (only === 'services') return services;
  const numbered = (name: string, count: number, portOf: (number: number) => number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${name}-${index + 1}`, port: portOf(index + 1) }));
  const front = [{ name: only === 'dev' ? 'development server' : 'edge', port: ports.edge }];
  const behind = (['balancer', 'balancerStats', 'edgeAdmin', 'edgeStats'] as const).map((name) => ({
    name,
    port: ports[name],
  }));
  return [
    ...front,
    // One more of each than there are: in the place of the next release's first.
    ...(only === 'all' ? [...behind, ...numbered('web', clones + 1, ports.clone)] : []),
    ...services,
    ...numbered('worker', only === 'all' ? workers + 1 : workers, ports.worker),
  ];
}

function mastersOf(role: string, masters: readonly MasterPorts[]): { name: string; port: number }[] {
  return masters.flatMap(({ port, bus }, index) => [
    { name: `${role}-${index + 1}`, port },
    { name: `the bus of ${role}-${index + 1}`, port: bus },
  ]);
}

function requireCount(option: string, count: number, most: number): void {
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new RangeError(`${option} takes a whole number from 1 to ${most}`);
  }
}
