import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type HouseEnvironment, surroundings } from './environment.ts';
import { type Layout, projectFolder } from './layout.ts';
import { withLock } from './lock.ts';
import type { Step } from './run-step.ts';

const lockFile = join(projectFolder, 'node_modules/.levain-build.lock');

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
  const work = async () => {
    if (await isBuilt(layout, release)) return note(`${release}, already built`);
    note(release);
    await run({
      title: 'The build',
      args: ['scripts/release/build.ts', layout.release(release)],
      env: surroundings({ LEVAIN_RELEASE: release }),
      log: join(layout.logs, 'build.log'),
      signal,
    });
  };
  await withLock(lockFile, work, ({ pid }) => note(`waiting for the build of process ${pid}`));
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
export async function isBuilt(layout: Layout, release: string): Promise<boolean> {
  return access(join(layout.release(release), 'release')).then(
    () => true,
    () => false,
  );
}
