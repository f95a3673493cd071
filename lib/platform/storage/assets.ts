import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { deleteObjects, ensureBucket, listKeys, putObject, readObject } from './objects.ts';

/**
 * What browsers load of a release (scripts, styles, fonts), kept in storage for as long as a tab may still ask for it.
 * Names hold the hash of the content, so the files of many releases lie side by side: `assets/_next/static/…`. What each
 * release consists of stands in `assets/releases/<release>.json`.
 */
const FOLDER = 'assets/_next/static/';
const LISTS = 'assets/releases/';
/** So many releases stay, this one included. */
const KEPT = 10;
/** Files sent at a time. */
const AT_ONCE = 8;
/** Next calls these the same in every release. Only its older router, which this shop has no page of, asks for them. */
const SAME_NAME = /^build-/;

const listSchema = z.object({
  release: z.string(),
  /** When it was published, in milliseconds of the epoch. */
  at: z.number(),
  /** The hash of each file's content, by its name. */
  files: z.record(z.string(), z.string()),
});
type AssetList = z.infer<typeof listSchema>;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Puts the files of a release's `.next/static` into storage, those that are not there yet; forgets what none of the last
 * ten releases has. May run twice, and go on where it was interrupted. Answers how many were sent.
 * @throws Error for a file that has the name of another release's and a different content; if storage is away
 */
export async function publishAssets(release: string, folder: string): Promise<number> {
  await ensureBucket();
  const [contents, lists] = await Promise.all([readFiles(folder), readLists()]);
  const others = lists.filter((list) => list.release !== release);
  const files = Object.fromEntries([...contents].map(([name, { hash }]) => [name, hash]));
  const there = new Set(lists.flatMap((list) => Object.keys(list.files)));
  for (const list of others) {
    const clash = Object.entries(list.files).find(([name, hash]) => files[name] && files[name] !== hash);
    if (clash) throw new Error(`${clash[0]} is another file in release ${list.release}: its tabs would break`);
  }
  const missing = [...contents].filter(([name]) => !there.has(name));
  for (let next = 0; next < missing.length; next += AT_ONCE) {
    await Promise.all(
      missing
        .slice(next, next + AT_ONCE)
        .map(([name, { body }]) => putObject(FOLDER + name, body, types[extname(name)] ?? 'application/octet-stream')),
    );
  }
  const list: AssetList = { release, at: Date.now(), files };
  await putObject(`${LISTS}${release}.json`, Buffer.from(JSON.stringify(list)), 'application/json');
  await forgetOld([list, ...others.sort((one, other) => other.at - one.at)]);
  return missing.length;
}

/** The lists go last, so that what is interrupted is tried again. */
async function forgetOld(newestFirst: AssetList[]): Promise<void> {
  const gone = newestFirst.slice(KEPT);
  const kept = new Set(newestFirst.slice(0, KEPT).flatMap(({ files }) => Object.keys(files)));
  const unused = new Set(gone.flatMap(({ files }) => Object.keys(files)).filter((name) => !kept.has(name)));
  await deleteObjects([...unused].map((name) => FOLDER + name));
  await deleteObjects(gone.map(({ release }) => `${LISTS}${release}.json`));
}

async function readFiles(folder: string): Promise<Map<string, { body: Buffer; hash: string }>> {
  const root = join(folder, '.next/static');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, { body: Buffer; hash: string }>();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(root, file).split(sep).join('/');
    if (SAME_NAME.test(name)) continue;
    const body = await readFile(file);
    files.set(name, { body, hash: createHash('sha256').update(body).digest('hex') });
  }
  return files;
}

async function readLists(): Promise<AssetList[]> {
  const texts = await Promise.all((await listKeys(LISTS)).map(readObject));
  return texts.flatMap((text) => (text ? [listSchema.parse(JSON.parse(text.toString()))] : []));
}
