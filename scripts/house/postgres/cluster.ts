import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Secrets } from '../secrets.ts';
import { fingerprint, readStamp, writeStamp } from '../stamps.ts';
import { Trouble } from '../trouble.ts';
import type { Binaries } from './binaries.ts';
import type { Runner } from './runner.ts';
import { applicationRole, databaseName, replicationRole, replicationSlot, writeSettings } from './settings.ts';

const run = promisify(execFile);

export type Cluster = { data: string; port: number; binaries: Binaries; runner: Runner };

/** Makes the primary's data folder where there is none; one that was left half made is made again. */
export async function ensureCluster(cluster: Cluster, { secrets, stamps }: { secrets: Secrets; stamps: string }) {
  if (existsSync(cluster.data)) await checkVersion(cluster);
  else {
    await rm(stamps, { recursive: true, force: true });
    await mkdir(stamps, { recursive: true });
    await makeCluster(cluster);
  }
  await writeSettings({ data: cluster.data, port: cluster.port, owner: cluster.runner.owner });
  await setPasswords(cluster, { secrets, stamps });
}

async function makeCluster({ data, port, binaries, runner }: Cluster): Promise<void> {
  const draft = `${data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (runner.owner) await chown(draft, runner.owner.uid, runner.owner.gid);
  const { command, args } = runner.wrap(binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=reject',
  ]);
  try {
    await run(command, args, { cwd: '/' });
  } catch (cause) {
    throw new Trouble(
      `PostgreSQL could not make its data folder:\n${(cause as { stderr?: string }).stderr ?? cause}`,
      runner.owner
        ? 'As root, PostgreSQL runs as an unprivileged user who must reach this folder. Start the house as an ordinary user, or move it.'
        : 'Is there room on the disk, and may you write there?',
      { cause },
    );
  }
  await writeSettings({ data: draft, port, owner: runner.owner });
  await runAlone({ data: draft, binaries, runner }, 'postgres', [
    `CREATE ROLE ${replicationRole} LOGIN REPLICATION`,
    `CREATE ROLE ${applicationRole} LOGIN CREATEDB IN ROLE pg_monitor`,
    `CREATE DATABASE ${databaseName} OWNER ${applicationRole}`,
    `SELECT pg_create_physical_replication_slot('${replicationSlot}', true)`,
  ]);
  await runAlone({ data: draft, binaries, runner }, databaseName, [
    'CREATE EXTENSION pg_stat_statements',
    `GRANT EXECUTE ON FUNCTION pg_stat_statements_reset(oid, oid, bigint, boolean) TO ${applicationRole}`,
  ]);
  await rename(draft, data);
}

/** The roles get the passwords of the house's secrets: once, and again if the secrets were lost. */
async function setPasswords(cluster: Cluster, { secrets, stamps }: { secrets: Secrets; stamps: string }) {
  const stamp = join(stamps, 'passwords');
  const wanted = `${secrets.databasePassword}\n${secrets.replicationPassword}`;
  if ((await readStamp(stamp)) === fingerprint(wanted)) return;
  await runAlone(cluster, 'postgres', [
    `ALTER ROLE ${applicationRole} PASSWORD '${secrets.databasePassword}'`,
    `ALTER ROLE ${replicationRole} PASSWORD '${secrets.replicationPassword}'`,
  ]);
  await writeStamp(stamp, fingerprint(wanted));
}

/**
 * Runs statements as the superuser with no server and no open port: PostgreSQL's single-user mode.
 * @throws Error with PostgreSQL's own words when a statement fails
 */
export async function runAlone(
  { data, binaries, runner }: Pick<Cluster, 'data' | 'binaries' | 'runner'>,
  database: string,
  statements: readonly string[],
): Promise<void> {
  const { command, args } = runner.wrap(binaries.postgres, [
    '--single',
    /** A statement ends with a semicolon and an empty line. */
    '-j',
    ...['-D', data],
    ...['-c', 'log_min_messages=error', '-c', 'exit_on_error=on'],
    database,
  ]);
  const child = spawn(command, args, { cwd: dirname(data), stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(statements.map((statement) => `${statement};\n\n`).join(''));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) {
    throw new Trouble(
      `PostgreSQL could not open its data in ${data}:\n${complaint.trim()}`,
      complaint.includes('Permission denied') ? giveBack(data, runner) : waysOutOfBrokenData,
    );
  }
}

function giveBack(data: string, { owner }: Runner): string {
  const who = owner ? `${owner.uid}:${owner.gid}` : '"$USER"';
  return `Nothing was changed or removed. Give the folder back to who runs PostgreSQL: sudo chown -R ${who} ${data} && sudo chmod 700 ${data}`;
}

const waysOutOfBrokenData =
  'Nothing was changed or removed. The folder "replica" beside it is a copy of the same data: put that, without its ' +
  'file standby.signal, in its place; or begin anew with "npm run reset".';

async function checkVersion({ data, binaries, runner }: Cluster): Promise<void> {
  const { command, args } = runner.wrap(binaries.postgres, ['--version']);
  const major = (await run(command, args, { cwd: '/' })).stdout.match(/\d+/)?.[0];
  let made: string;
  try {
    made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
    if (!made) throw new Error('PG_VERSION is empty');
  } catch (cause) {
    throw new Trouble(
      `The folder ${data} is no readable PostgreSQL data: ${(cause as Error).message}.`,
      waysOutOfBrokenData,
      { cause },
    );
  }
  if (made !== major) {
    throw new Trouble(
      `The data in ${data} was made by PostgreSQL ${made}, and this is PostgreSQL ${major}.`,
      'Go back to the packages it was made with, or begin anew with "npm run reset".',
    );
  }
}
