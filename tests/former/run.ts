import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa, type Options } from 'execa';
import { layoutOf, projectFolder } from '#scripts/house/layout.ts';
import { takePictures } from '#scripts/house/storage.ts';
import type * as names from '#scripts/release/name.ts';
import { formatCount } from '#scripts/test/count.ts';
import { testPorts } from '../setup/ports.ts';

/**
 * Expand and contract, for real: the code from before the newest migration opens its shop on the tables of today, where
 * a shopper signs up, buys and reviews, as its own browser test says. While a release rolls, both live on those tables.
 * The last line counts that as one test; it is skipped where the project's history does not reach back so far.
 */
const folder = join(projectFolder, '.levain/former-release');
const house = layoutOf(join(folder, '.levain/test'));
const migrations = 'prisma/migrations';
const journey = ['shopping/journey.spec.ts', '--grep', 'with every clone well'];

const giveUp = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => giveUp.abort());

const newest =
  (await readdir(join(projectFolder, migrations)))
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1) ?? '';
const commit = await commitBefore(newest);
const count = { passed: 0, failed: 0, skipped: 0 };
if (commit) {
  process.stdout.write(`Commit ${commit.slice(0, 7)}, which does not know ${newest}\n`);
  count[(await goesWell(commit)) ? 'passed' : 'failed'] = 1;
} else {
  process.stdout.write(`Skipped: the history that is here does not reach back to before ${newest}\n`);
  count.skipped = 1;
}
process.stdout.write(`${formatCount(count)}\n`);
process.exitCode = giveUp.signal.aborted ? 130 : count.failed;

/** The newest commit that has no such migration; null if it is not known here. */
async function commitBefore(migration: string): Promise<string | null> {
  const git = async (...args: string[]) =>
    (await execa('git', args, { cwd: projectFolder, reject: false, stderr: 'ignore' })).stdout ?? '';
  const added = await git('log', '-1', '--format=%H', '--diff-filter=A', '--', `${migrations}/${migration}`);
  return (await git('rev-parse', '--quiet', '--verify', added ? `${added}^` : 'HEAD')) || null;
}

async function goesWell(commit: string): Promise<boolean> {
  try {
    await layOut(commit);
    const inFolder = {
      cwd: folder,
      stdin: 'ignore',
      stdout: 'inherit',
      stderr: 'inherit',
      env: { LEVAIN_TEST_PORT: `${testPorts.former}` },
      reject: false,
      cancelSignal: giveUp.signal,
      // Its house is closed in order.
      killSignal: 'SIGINT',
      forceKillAfterDelay: 30_000,
    } as const;
    const prepared = await execa('npm', ['run', '--silent', 'prisma', '--', 'generate'], inFolder);
    if (prepared.failed) return false;
    if ((await buildAlone(inFolder)).failed) return false;
    const tested = await execa('node_modules/.bin/playwright', ['test', ...journey], inFolder);
    return !tested.failed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its release, before its house opens: up to 387d613 a build wrote Prisma's client anew while the seed read it. */
async function buildAlone(inFolder: Options) {
  const { releaseOfSources }: typeof names = await import(join(folder, 'scripts/release/name.ts'));
  const release = await releaseOfSources();
  const args = ['scripts/release/build.ts', house.release(release)];
  return execa(process.execPath, args, { ...inFolder, env: { LEVAIN_RELEASE: release } });
}

/** That commit's files with today's migrations. Of the packages that are here, it installs itself what it has others of. */
async function layOut(commit: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await execa('git', ['archive', commit], { cwd: projectFolder, encoding: 'buffer', buffer: false }).pipe('tar', [
    ...['-x', '-C', folder],
  ]);
  await rm(join(folder, migrations), { recursive: true });
  await cp(join(projectFolder, migrations), join(folder, migrations), { recursive: true });
  await takePictures(house);
  // By hard links where `cp` has them. What npm notes of the packages, and bootstrap.mjs of the client, is written in place
  // and must not be shared.
  const modules = join(folder, 'node_modules');
  const { failed } = await execa('cp', ['-al', join(projectFolder, 'node_modules'), modules], { reject: false });
  const note = '.package-lock.json';
  await rm(failed ? modules : join(modules, note), { recursive: true, force: true });
  if (!failed) await cp(join(projectFolder, 'node_modules', note), join(modules, note));
  await rm(join(modules, '.levain-prisma'), { force: true });
}
