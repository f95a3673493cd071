import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Secrets } from '../secrets.ts';
import { type Cluster, runAlone } from './cluster.ts';
import { replicationSlot, writeFor, writeSettings } from './settings.ts';

const run = promisify(execFile);

type Primary = Pick<Cluster, 'data' | 'port' | 'binaries' | 'runner'>;
type Replica = { data: string; port: number };

/** Makes the replica as a copy of the primary where there is none. The primary must be stopped. */
export async function ensureReplica(primary: Primary, replica: Replica, secrets: Secrets): Promise<void> {
  if (!(await isCopyOf(primary.data, replica.data))) await copyPrimary(primary, replica);
  await configureReplica(primary, replica, secrets);
}

async function configureReplica({ port, runner: { owner } }: Primary, replica: Replica, secrets: Secrets) {
  await writeSettings({ ...replica, owner }, { port, password: secrets.replicationPassword });
  await writeFor(owner, join(replica.data, 'standby.signal'), '');
}

/** Makes the replica again, whatever there is of it. The primary must be stopped. */
export async function remakeReplica(primary: Primary, replica: Replica, secrets: Secrets): Promise<void> {
  await copyPrimary(primary, replica);
  await configureReplica(primary, replica, secrets);
}

async function copyPrimary(primary: Primary, replica: Replica): Promise<void> {
  const draft = `${replica.data}.new`;
  await rm(draft, { recursive: true, force: true });
  /** A new slot, at the very place where the copy ends: the old one may have lost what it kept. */
  await runAlone(primary, 'postgres', [
    `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '${replicationSlot}'`,
    `SELECT pg_create_physical_replication_slot('${replicationSlot}', true)`,
  ]);
  await run('cp', ['-Rp', primary.data, draft]);
  /** Slots are the primary's business; postmaster.pid would name a process of the primary. */
  const slots = join(draft, 'pg_replslot');
  for (const slot of await readdir(slots)) await rm(join(slots, slot), { recursive: true });
  await rm(join(draft, 'postmaster.pid'), { force: true });
  /** Only now: should the primary turn out to be broken, the old replica is the best that is left. */
  await rm(replica.data, { recursive: true, force: true });
  await rename(draft, replica.data);
}

/** Same system identifier in the control file (its first 8 bytes), and nothing obviously missing. */
async function isCopyOf(primary: string, replica: string): Promise<boolean> {
  if (!existsSync(join(replica, 'PG_VERSION'))) return false;
  try {
    const [one, other] = await Promise.all([primary, replica].map((data) => readFile(join(data, 'global/pg_control'))));
    return Boolean(one && other?.subarray(0, 8).equals(one.subarray(0, 8)));
  } catch {
    return false;
  }
}
