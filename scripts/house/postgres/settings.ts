import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Owner } from './runner.ts';

export const databaseName = 'levain';
export const applicationRole = 'levain';
export const replicationRole = 'replicator';
export const replicationSlot = 'levain_replica';

type Settings = Record<string, string | number>;

const common: Settings = {
  listen_addresses: '127.0.0.1',
  /** No socket file: its path could be too long, and loopback with a password serves everybody. */
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  /** Compiling a plan costs more than the shop's short queries. */
  jit: 'off',
  wal_level: 'replica',
  max_wal_senders: 10,
  max_replication_slots: 10,
  /** What is kept for a replica that is away; one that stays away longer is made again. */
  max_slot_wal_keep_size: '2GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  fsync: 'on',
  synchronous_commit: 'on',
  hot_standby: 'on',
  hot_standby_feedback: 'on',
  max_standby_streaming_delay: '5s',
  /** Look for the primary again soon after it was away. */
  wal_retrieve_retry_interval: '500ms',
  wal_receiver_status_interval: '1s',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  track_io_timing: 'on',
  idle_in_transaction_session_timeout: '60s',
  log_min_duration_statement: '250ms',
  log_lock_waits: 'on',
  log_line_prefix: '%m [%p] %u ',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** The superuser has no way in: what needs it is done while the server is stopped. */
const access = [
  '# type  database       user         address       method',
  `host    all            ${applicationRole}       127.0.0.1/32  scram-sha-256`,
  `host    ${databaseName}         ${replicationRole}   127.0.0.1/32  scram-sha-256`,
  `host    replication    ${replicationRole}   127.0.0.1/32  scram-sha-256`,
].join('\n');

type Where = { data: string; port: number; owner: Owner | null };
type Upstream = { port: number; password: string };

/** Written anew at each start, so that a changed port or setting takes effect. */
export async function writeSettings({ data, port, owner }: Where, upstream?: Upstream): Promise<void> {
  const settings: Settings = { ...common, port };
  if (upstream) {
    settings.primary_slot_name = replicationSlot;
    settings.primary_conninfo =
      `host=127.0.0.1 port=${upstream.port} user=${replicationRole} password=${upstream.password} ` +
      'application_name=levain_replica';
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  await writeFor(owner, join(data, 'postgresql.conf'), `# Written by scripts/house.\n${lines.join('\n')}\n`);
  await writeFor(owner, join(data, 'pg_hba.conf'), `# Written by scripts/house.\n${access}\n`);
}

export async function writeFor(owner: Owner | null, file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  if (owner) await chown(file, owner.uid, owner.gid);
}
