import { existsSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Layout, layoutOf, projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';

export const bucket = 'levain';

export function describeStorage({ layout, ports }: { layout: Layout; ports: Ports }) {
  const url = `http://127.0.0.1:${ports.storage}`;
  return {
    name: 'storage',
    command: process.execPath,
    args: ['scripts/house/storage-server.ts', layout.storage, String(ports.storage), bucket],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    cwd: projectFolder,
    port: ports.storage,
    url,
    probe: { kind: 'http', url },
    readyWithin: 20_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  } satisfies PartSpec;
}

/**
 * A house without pictures begins with those that another one of this project has made: they are the same in all, and most
 * of what a first seeding takes. That makes what is still missing. To be called while its storage is closed.
 */
export async function takePictures(layout: Layout): Promise<void> {
  const pictures = (of: Layout) => join(of.storage, bucket, 'pictures');
  if (existsSync(pictures(layout))) return;
  const own = layoutOf('.levain');
  const homes = [own.home, ...(await readdir(own.home).catch(() => [])).map((name) => join(own.home, name))];
  const source = homes.map((home) => pictures(layoutOf(home))).find(existsSync);
  if (!source) return;
  // Half of them would be taken for all.
  await cp(source, `${pictures(layout)}.new`, { recursive: true });
  await rename(`${pictures(layout)}.new`, pictures(layout));
}
