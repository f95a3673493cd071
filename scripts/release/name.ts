import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../house/layout.ts';
import { Trouble } from '../house/trouble.ts';

/** What a release is made of. Files that only tests or tools read don't make a new one. */
const sources = [
  ...['app', 'components', 'docs', 'lib', 'messages', 'prisma', 'public', 'scripts', 'workers'],
  ...[
    'next.config.js',
    'instrumentation.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ],
];
const tools = /^scripts\/(chaos|lab|shoppers|test)\//;
/** Made of the schema, which counts. */
const GENERATED = 'lib/platform/db/generated/';
const isSource = (name: string) => !/\.test\.tsx?$/.test(name);

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

/**
 * A release's name is a folder's, a header's and a key's part. @throws Trouble if this one can't be
 */
export function requireReleaseName(name: string): string {
  if (/^\w[\w.-]{0,63}$/.test(name)) return name;
  throw new Trouble(`A release can't be called "${name}".`, 'Letters, digits, ".", "-" and "_", and no more than 64.');
}

/** The file itself, or all files below the folder, in an order that is the same everywhere; none if it is missing. */
async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(projectFolder, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && isSource(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
      .filter((file) => !file.startsWith(GENERATED) && !tools.test(file))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
