import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../layout.ts';
import type { Owner } from './runner.ts';

export const databaseName = 'levain';
export const applicationRole = 'levain';
export const replicationRole = 'replicator';
export const replicationSlot = 'levain_replica';

type Settings = Record<string, string | number>;

const local: Settings = {
  listen_addresses: '127.0.0.1',
  /** No socket file: its path could be too long, and loopback with a password serves everybody. */
  unix_socket_directories: '',
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
  const settings: Settings = { ...local, port };
  if (upstream) {
    settings.primary_slot_name = replicationSlot;
    settings.primary_conninfo =
      `host=127.0.0.1 port=${upstream.port} user=${replicationRole} password=${upstream.password} ` +
      'application_name=levain_replica';
  }
  const common = await readFile(join(projectFolder, 'docker/postgres/postgresql.conf'), 'utf8');
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  await writeFor(owner, join(data, 'postgresql.conf'), `${common}\n# Written by scripts/house.\n${lines.join('\n')}\n`);
  await writeFor(owner, join(data, 'pg_hba.conf'), `# Written by scripts/house.\n${access}\n`);
}

export async function writeFor(owner: Owner | null, file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  if (owner) await chown(file, owner.uid, owner.gid);
}
