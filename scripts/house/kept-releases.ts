import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';

/** Releases whose files stay on this machine: the present one, and what one may go back to. */
const KEPT = 4;

/** In a release's folder, written each time that the whole house has come to be of it. */
const served = (layout: Layout, release: string) => join(layout.release(release), 'served');

/** Notes that the house is of this release: from now on it is one to go back to. */
export async function noteServed(layout: Layout, release: string): Promise<void> {
  await writeFile(served(layout, release), release);
}

/**
 * Removes the files of releases but for those in use and the latest that have served. One that was refused or never came is not
 * to be gone back to, so it takes nobody's place.
 */
export async function forgetReleases(layout: Layout, inUse: ReadonlySet<string | undefined>): Promise<void> {
  const releases = await Promise.all(
    (await readdir(layout.releases)).map(async (name) => ({ name, at: await servedAt(layout, name) })),
  );
  const latest = releases
    .filter(({ at }) => at > 0)
    .sort((one, other) => other.at - one.at)
    .slice(0, KEPT);
  const kept = new Set([...inUse, ...latest.map(({ name }) => name)]);
  for (const { name } of releases.filter(({ name }) => !kept.has(name))) {
    await rm(layout.release(name), { recursive: true, force: true });
  }
}

/** When (ms) the house last came to be of it; 0 is never. */
function servedAt(layout: Layout, release: string): Promise<number> {
  return stat(served(layout, release)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
