import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type HouseEnvironment, surroundings } from './environment.ts';
import { isRunning } from './identity.ts';
import { type Layout, projectFolder } from './layout.ts';
import { readHolder } from './lock.ts';
import type { Step } from './run-step.ts';

/** Whoever builds from these sources has it: the program itself, so that it counts for as long as that one lives. */
export const buildLock = join(projectFolder, 'node_modules/.levain-build.lock');

type Build = {
  layout: Layout;
  release: string;
  /** Runs a program to its end. */
  run: (step: Step) => Promise<void>;
  signal?: AbortSignal;
  note: (text: string) => void;
};

/**
 * Builds the release into the house's own folder, unless it is there already: nothing that is done to the sources or to
 * their packages later touches what the house runs from. Houses that share the sources build one after the other.
 */
export async function ensureBuild({ layout, release, run, signal, note }: Build): Promise<void> {
  if (await isBuilt(layout, release)) return note(`${release}, already built`);
  const holder = await readHolder(buildLock);
  note(holder && isRunning(holder) ? `waiting for the build of process ${holder.pid}` : release);
  await run({
    title: 'The build',
    args: ['scripts/release/build.ts', layout.release(release)],
    env: surroundings({ LEVAIN_RELEASE: release }),
    log: join(layout.logs, 'build.log'),
    signal,
  });
  note(release);
}

/** Puts what browsers load of a release into the house's storage, where tabs find it whichever release answers them. */
export async function publishFiles({
  layout,
  release,
  environment,
  run,
  signal,
  note,
}: Build & { environment: HouseEnvironment }): Promise<void> {
  note(release);
  await run({
    title: 'Publishing the files for browsers',
    args: ['scripts/release/publish-assets.ts', layout.release(release)],
    env: surroundings(environment),
    log: join(layout.logs, 'publish.log'),
    signal,
  });
}

/** Whether the house has the files of this release. */
export function isBuilt(layout: Layout, release: string): Promise<boolean> {
  return isWhole(layout.release(release));
}

/** Whether this folder is a release: it gets its name only when everything is in it. */
export async function isWhole(folder: string): Promise<boolean> {
  return access(join(folder, 'release')).then(
    () => true,
    () => false,
  );
}
