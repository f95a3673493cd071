import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishAssets } from '#lib/platform/storage/assets.ts';
import { deleteFolder, hasObject, listKeys } from '#lib/platform/storage/objects.ts';

const folders: string[] = [];

beforeEach(() => deleteFolder('assets/'));
afterEach(async () => {
  await deleteFolder('assets/');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A release with these files for browsers, by their names and texts. */
async function release(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'levain-release-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, '.next/static', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

const isThere = (name: string) => hasObject(`assets/_next/static/${name}`);

test('what a release brings is sent once, beside what others have brought', async () => {
  const first = await release({ 'chunks/a.js': 'a', 'chunks/b.js': 'b', 'build-1/_buildManifest.js': 'of the first' });
  expect(await publishAssets('first', first)).toBe(2);
  expect(await publishAssets('first', first)).toBe(0);
  const second = await release({ 'chunks/b.js': 'b', 'chunks/c.js': 'c', 'build-1/_buildManifest.js': 'of another' });
  expect(await publishAssets('second', second)).toBe(1);
  expect(await Promise.all(['chunks/a.js', 'chunks/b.js', 'chunks/c.js'].map(isThere))).toEqual([true, true, true]);
});

test('a file that is another under the same name is refused, and nothing of its release is sent', async () => {
  await publishAssets('first', await release({ 'chunks/a.js': 'a' }));
  const clashing = await release({ 'chunks/a.js': 'not a', 'chunks/d.js': 'd' });
  await expect(publishAssets('second', clashing)).rejects.toThrow('chunks/a.js is another file in release first');
  expect(await isThere('chunks/d.js')).toBe(false);
});

test('after ten releases the files of the oldest go, but for those that a later one has too', async () => {
  await publishAssets('r0', await release({ 'chunks/old.js': 'old', 'chunks/kept.js': 'kept' }));
  for (let number = 1; number <= 10; number += 1) {
    await publishAssets(
      `r${number}`,
      await release({ 'chunks/kept.js': 'kept', [`chunks/${number}.js`]: `${number}` }),
    );
  }
  expect(await isThere('chunks/old.js')).toBe(false);
  expect(await isThere('chunks/kept.js')).toBe(true);
  expect(await isThere('chunks/1.js')).toBe(true);
  expect(await listKeys('assets/releases/')).toHaveLength(10);
});
