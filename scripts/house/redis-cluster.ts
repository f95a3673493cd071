import { Redis } from 'ioredis';
import type { MasterPorts } from './ports.ts';

/** As many as a Redis Cluster has. */
export const SLOTS = 16_384;
const host = '127.0.0.1';

/**
 * Makes one cluster of servers that are starting: each gets its share of the slots, and knows the others. Servers that were
 * one before find each other again, whatever ports they had then.
 */
export async function formCluster(masters: readonly MasterPorts[], signal: AbortSignal): Promise<void> {
  const servers = masters.map(({ port }) => connect(port, signal));
  try {
    await Promise.all(servers.map((server, index) => takeSlots(server, { index, of: servers.length })));
    const [first] = servers as [Redis];
    for (const { port, bus } of masters.slice(1)) await first.call('CLUSTER', 'MEET', host, port, bus);
  } finally {
    for (const server of servers) server.disconnect();
  }
}

/** Waits for one that does not listen yet. */
function connect(port: number, signal: AbortSignal): Redis {
  const redis = new Redis({
    ...{ host, port, maxRetriesPerRequest: null },
    retryStrategy: () => (signal.aborted ? null : 50),
  });
  redis.on('error', () => {});
  return redis;
}

async function takeSlots(server: Redis, { index, of }: { index: number; of: number }): Promise<void> {
  const info = await server.cluster('INFO');
  if (!info.includes('cluster_slots_assigned:0\r')) return;
  const start = (share: number) => Math.floor((SLOTS * share) / of);
  await server.call('CLUSTER', 'ADDSLOTSRANGE', start(index), start(index + 1) - 1);
}
