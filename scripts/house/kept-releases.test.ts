import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetReleases, noteServed } from './kept-releases.ts';
import { type Layout, layoutOf } from './layout.ts';

let layout: Layout;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'levain-')));
});
afterEach(() => rm(layout.home, { recursive: true }));

test('the latest four that have served stay, whatever was refused since', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await serve(name);
  for (const name of ['refused', 'refused-too']) await build(name);
  await forgetReleases(layout, new Set(['e', 'd']));
  expect((await readdir(layout.releases)).sort()).toEqual(['b', 'c', 'd', 'e']);
});

test('one that came back is among the latest again', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'a']) await serve(name);
  await forgetReleases(layout, new Set(['a', 'e']));
  expect((await readdir(layout.releases)).sort()).toEqual(['a', 'c', 'd', 'e']);
});

test('what is in use stays, also if the house was never of it', async () => {
  await serve('a');
  await build('coming');
  await forgetReleases(layout, new Set(['a', undefined, 'coming']));
  expect((await readdir(layout.releases)).sort()).toEqual(['a', 'coming']);
});

async function build(name: string): Promise<void> {
  await mkdir(layout.release(name), { recursive: true });
}

async function serve(name: string): Promise<void> {
  await build(name);
  await noteServed(layout, name);
  // A clock of a file system may be coarser than this takes.
  await wait(20);
}
