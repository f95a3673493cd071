/**
 * Puts what browsers load of a release into storage: `node scripts/release/publish-assets.ts [folder]`, by default of the
 * release that this file is of. Before its first clone starts, and so that it stays once the last has ended.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closeAll } from '#lib/platform/remembered.ts';
import { publishAssets } from '#lib/platform/storage/assets.ts';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const release = (await readFile(join(folder, 'release'), 'utf8')).trim();
process.stdout.write(`${await publishAssets(release, folder)} files published\n`);
await closeAll();
