/**
 * Builds a release into a folder that needs nothing from outside but Node: `node scripts/release/build.ts <folder>`. An
 * image holds it, and a local house runs from it. The release is called what LEVAIN_RELEASE says, the commit; without it,
 * by what it is made of. What was built under the same name before is not built again. Prisma's client has to be there
 * (`scripts/prisma/cli.ts generate`; npm's commands see to it).
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { buildLock, isWhole } from '../house/build.ts';
import { projectFolder } from '../house/layout.ts';
import { withLock } from '../house/lock.ts';
import { explain } from '../house/report.ts';
import { Trouble } from '../house/trouble.ts';
import { releaseOfSources, requireReleaseName } from './name.ts';
import { traceFiles } from './trace.ts';

/** What runs beside Next's own server, or is loaded by it unbundled. */
const programs = [
  'app/_lib/page-cache-handler.ts',
  'workers/index.ts',
  'lib/cakes/proof/in-the-drawing-room.ts',
  'scripts/prisma/migrate.ts',
  'scripts/release/publish-assets.ts',
  'scripts/release/renew-edge.ts',
  'scripts/house/storage-server.ts',
  ...['cake', 'jobs', 'order', 'product', 'role', 'seed', 'warm'].map((name) => `scripts/${name}.ts`),
];
/** What is read by name: Next's server, the browser's files, migrations, what the X-ray links to, Bull Board's page. */
const folders = [
  { from: '.next/standalone', to: '.' },
  ...['.next/static', 'public', 'prisma/migrations', 'docs', 'node_modules/@bull-board/ui'].map((path) => ({
    from: path,
    to: path,
  })),
];

/**
 * Next makes an action's id of its file, its name, and this, which would otherwise be another in each build: no action of an open
 * tab would outlive its release. Nothing secret: Next encrypts with it what inline actions close over, and there are none
 * (actions.test.ts).
 */
const ACTION_SALT = createHash('sha256').update('levain').digest('base64');

/** What Next only warns of, and goes on: a release that has too much of the project's folder, or too little. */
const SPOILT = /tracing of the whole project|[Oo]verly broad patterns|Failed to copy traced files/;

const nextFolder = join(projectFolder, '.next');
/** Written when Next's part is complete; an interrupted build has none. */
const doneFile = join(nextFolder, 'levain-release');

const folder = resolve(process.argv[2] ?? 'release');
const release = requireReleaseName(process.env.LEVAIN_RELEASE || (await releaseOfSources()));
try {
  await withLock(buildLock, build, ({ pid }) => console.log(`Waiting for the build of process ${pid}`));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function build(): Promise<void> {
  // By whom we have waited for.
  if (await isWhole(folder)) return;
  if ((await readFile(doneFile, 'utf8').catch(() => null)) !== release) await buildNext();
  await layOut(`${folder}.new`);
  await rm(folder, { recursive: true, force: true });
  await rename(`${folder}.new`, folder);
}

async function buildNext(): Promise<void> {
  await rm(doneFile, { force: true });
  const { all, failed } = await execa(
    process.execPath,
    [join(projectFolder, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: projectFolder,
      stdin: 'ignore',
      stdout: ['pipe', 'inherit'],
      stderr: ['pipe', 'inherit'],
      all: true,
      reject: false,
      env: {
        NODE_ENV: 'production',
        LEVAIN_RELEASE: release,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_SALT,
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (failed) throw new Trouble('Next did not build the shop.', 'What it says of it stands above.');
  const warning = SPOILT.exec(all);
  if (warning) {
    throw new Trouble(
      `Next's build is not whole, or more than the shop: "${warning[0]}".`,
      'What it says of it stands above.',
    );
  }
  await writeFile(doneFile, release);
}

async function layOut(into: string): Promise<void> {
  const copy = async (from: string, to: string) => {
    await mkdir(dirname(join(into, to)), { recursive: true });
    await cp(join(projectFolder, from), join(into, to), { recursive: true, verbatimSymlinks: true });
  };
  await rm(into, { recursive: true, force: true });
  for (const { from, to } of folders) await copy(from, to);
  for (const file of await traceFiles(programs)) await copy(file, file);
  await writeFile(join(into, 'release'), `${release}\n`);
}
