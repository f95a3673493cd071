import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surroundings } from './environment.ts';
import { type Layout, projectFolder } from './layout.ts';
import { withLock } from './lock.ts';
import { findOtherServing, noteServing } from './serving.ts';
import type { Supervisor } from './supervisor.ts';
import { Trouble } from './trouble.ts';

/** What a build is made of. Files that only tests or tools read don't make a new release. */
const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma'],
  ...['next.config.js', 'instrumentation.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
];
const isSource = (name: string) => !/\.test\.tsx?$/.test(name);

const buildFolder = join(projectFolder, '.next');
/** Written when a build is complete; an interrupted one has none. */
const doneFile = join(buildFolder, 'levain-release');
const lockFile = join(projectFolder, 'node_modules/.levain-build.lock');

/** The name of what would be built from the sources as they are now: 12 hexadecimal digits. */
export async function releaseOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await listFiles(source)) {
      hash.update(`${file}\0`).update(await readFile(join(projectFolder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

type Build = {
  supervisor: Supervisor;
  release: string;
  layout: Layout;
  signal?: AbortSignal;
  note: (text: string) => void;
};

/**
 * Builds the release unless it is built already. Two houses that share the folder build one after the other.
 * @throws Trouble while a house is open that serves another release: it would lose its files
 */
export async function ensureBuild(build: Build): Promise<{ end: () => Promise<void> }> {
  const work = async () => {
    await bringUpToDate(build);
    return noteServing(build.release, build.supervisor.about.url);
  };
  return withLock(lockFile, work, ({ pid }) => build.note(`waiting for the build of process ${pid}`));
}

async function bringUpToDate({ supervisor, release, layout, signal, note }: Build): Promise<void> {
  if ((await builtRelease()) === release) {
    note(`${release}, already built`);
    return;
  }
  const other = await findOtherServing(release);
  if (other) {
    throw new Trouble(
      `The sources have changed, and the shop at ${other.url} still serves what was built of them before.`,
      'End that with "npm run stop", then try again.',
    );
  }
  note(release);
  await rm(doneFile, { force: true });
  await supervisor.run({
    title: 'The build',
    args: [nextCommand, 'build'],
    env: surroundings({ NODE_ENV: 'production', LEVAIN_RELEASE: release, NEXT_TELEMETRY_DISABLED: '1' }),
    log: join(layout.logs, 'build.log'),
    signal,
  });
  await writeFile(doneFile, release);
}

export const nextCommand = join(projectFolder, 'node_modules/next/dist/bin/next');

async function builtRelease(): Promise<string | null> {
  return readFile(doneFile, 'utf8').catch(() => null);
}

/** The file itself, or all files below the folder, in an order that is the same everywhere; none if it is missing. */
async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(projectFolder, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && isSource(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
