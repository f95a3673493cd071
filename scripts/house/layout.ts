import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Trouble } from './trouble.ts';

export const projectFolder = resolve(import.meta.dirname, '../..');

export type Layout = ReturnType<typeof layoutOf>;

/** Where a house keeps its things. Its folder is `.levain`, or what `LEVAIN_HOME` says. */
export function layoutOf(home = process.env.LEVAIN_HOME || '.levain') {
  const folder = resolve(projectFolder, home);
  const at = (...parts: string[]) => join(folder, ...parts);
  return {
    home: folder,
    logs: at('logs'),
    state: at('house.json'),
    lock: at('house.lock'),
    deployLock: at('deploy.lock'),
    secrets: at('secrets.json'),
    releases: at('releases'),
    release: (name: string) => at('releases', name),
    primary: at('postgres', 'primary'),
    replica: at('postgres', 'replica'),
    /** What has been done to this database, so that a second start needn't do it again. */
    stamps: at('postgres', 'stamps'),
    store: at('store'),
    cache: at('cache'),
    storage: at('storage'),
    balancer: at('balancer'),
    edge: at('edge'),
    balancerSocket: socketPath(at('balancer', 'admin.sock')),
    controlSocket: socketPath(at('control.sock')),
  };
}

/** The path of a Unix socket may not be longer than about 100 bytes. */
function socketPath(wanted: string): string {
  if (Buffer.byteLength(wanted) <= 95) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return join(tmpdir(), `levain-${name}.sock`);
}

/** @throws Trouble when the folder can't be written */
export async function prepareHome(layout: Layout): Promise<void> {
  try {
    for (const folder of [layout.home, layout.logs, layout.stamps, layout.store, layout.cache, layout.storage]) {
      await mkdir(folder, { recursive: true });
    }
    for (const folder of [layout.balancer, layout.edge, layout.releases]) await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Trouble(
      `The data folder ${layout.home} can't be used: ${(cause as Error).message}.`,
      `Give it back to yourself (sudo chown -R "$USER" ${layout.home}), or choose another with LEVAIN_HOME=<folder>.`,
      { cause },
    );
  }
}

/** Removes what this house made; another house that lives in a folder inside stays. */
export async function removeHome(layout: Layout): Promise<void> {
  const things = [
    join(layout.home, 'postgres'),
    ...[layout.logs, layout.store, layout.cache, layout.storage, layout.balancer, layout.edge],
    ...[layout.releases, layout.state, layout.lock, layout.deployLock, layout.secrets],
    ...[layout.balancerSocket, layout.controlSocket],
  ];
  for (const thing of things) await rm(thing, { recursive: true, force: true });
}
