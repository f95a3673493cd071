/**
 * Builds a release and lays out what its image holds: `node scripts/image/build.ts <folder>`. The release is called what
 * LEVAIN_RELEASE says, the commit; without it, by what it is made of.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { nextCommand, releaseOfSources } from '../house/build.ts';
import { projectFolder } from '../house/layout.ts';
import { runPrisma } from '../prisma/cli.ts';
import { traceFiles } from './trace.ts';

/** What runs beside Next's own server, or is loaded by it unbundled. */
const programs = [
  'app/_lib/page-cache-handler.ts',
  'workers/index.ts',
  'lib/cakes/proof/in-the-drawing-room.ts',
  'scripts/prisma/migrate.ts',
  'scripts/house/storage-server.ts',
  ...['cake', 'jobs', 'order', 'product', 'role', 'seed', 'warm'].map((name) => `scripts/${name}.ts`),
];
/** What is read by name: Next's server, the browser's files, migrations, what the X-ray links to. */
const folders = [
  { from: '.next/standalone', to: '.' },
  ...['.next/static', 'public', 'prisma/migrations', 'docs'].map((path) => ({
    from: path,
    to: path,
  })),
];

const image = resolve(process.argv[2] ?? 'image');
const release = process.env.LEVAIN_RELEASE || (await releaseOfSources());
await runPrisma(['generate']);
await execa(process.execPath, [nextCommand, 'build'], {
  cwd: projectFolder,
  stdio: 'inherit',
  env: { NODE_ENV: 'production', LEVAIN_RELEASE: release, LEVAIN_IMAGE: 'yes', NEXT_TELEMETRY_DISABLED: '1' },
});
for (const { from, to } of folders) {
  await cp(join(projectFolder, from), join(image, to), { recursive: true, verbatimSymlinks: true });
}
for (const file of await traceFiles(programs)) {
  await mkdir(dirname(join(image, file)), { recursive: true });
  await cp(join(projectFolder, file), join(image, file), { recursive: true, verbatimSymlinks: true });
}
await writeFile(join(image, 'release'), `${release}\n`);
