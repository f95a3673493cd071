import { dirname } from 'node:path';
import type { Layout } from '../layout.ts';
import type { Ports } from '../ports.ts';
import { query } from '../probe.ts';
import type { PartSpec } from '../process.ts';
import type { Secrets } from '../secrets.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, ensureCluster } from './cluster.ts';
import { clearLeftover } from './leftover.ts';
import { ensureReplica, remakeReplica } from './replica.ts';
import { chooseRunner } from './runner.ts';
import { applicationRole, databaseName, replicationSlot } from './settings.ts';

export type Database = {
  primary: PartSpec;
  replica: PartSpec;
  /** False once the primary has dropped what the replica still needed: then the replica is to be made again. */
  canReplicaFollow: () => Promise<boolean>;
  /** Both must be stopped. */
  remakeReplica: () => Promise<void>;
};

/** Makes or checks both data folders; starts nothing. */
export async function prepareDatabase(layout: Layout, ports: Ports, secrets: Secrets): Promise<Database> {
  const binaries = await findBinaries();
  const folder = dirname(layout.primary);
  const runner = chooseRunner({ reach: [dirname(binaries.postgres), folder], data: layout.primary });
  const primary: Cluster = { data: layout.primary, port: ports.primary, binaries, runner };
  const replica = { data: layout.replica, port: ports.replica };
  await clearLeftover(replica.data);
  await clearLeftover(primary.data);
  await ensureCluster(primary, { secrets, stamps: layout.stamps });
  await ensureReplica(primary, replica, secrets);

  const spec = (name: 'db-primary' | 'db-replica', data: string, port: number): PartSpec => {
    const url = databaseUrl(port, secrets);
    return {
      name,
      ...runner.wrap(binaries.postgres, ['-D', data]),
      env: { PATH: process.env.PATH, TZ: 'UTC' },
      cwd: folder,
      port,
      url: `postgresql://127.0.0.1:${port}/${databaseName}`,
      probe: { kind: name === 'db-replica' ? 'replica' : 'postgres', url },
      /** A replica that is not there by then is made again, which takes less time than to wait longer. */
      readyWithin: name === 'db-replica' ? 20_000 : 60_000,
      /** "Fast": open transactions are rolled back, clients are let go. */
      stopSignal: 'SIGINT',
      stopWithin: 20_000,
    };
  };
  return {
    primary: spec('db-primary', primary.data, primary.port),
    replica: spec('db-replica', replica.data, replica.port),
    canReplicaFollow: async () => {
      const sql = 'SELECT wal_status FROM pg_replication_slots WHERE slot_name = $1';
      const [slot] = await query(databaseUrl(ports.primary, secrets), sql, [replicationSlot]);
      return Boolean(slot) && slot?.wal_status !== 'lost';
    },
    remakeReplica: () => remakeReplica(primary, replica, secrets),
  };
}

export function databaseUrl(port: number, { databasePassword }: Secrets): string {
  return `postgresql://${applicationRole}:${databasePassword}@127.0.0.1:${port}/${databaseName}`;
}
