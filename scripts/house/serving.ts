import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Identity, identify, isRunning } from './identity.ts';
import { projectFolder } from './layout.ts';

/** Which houses serve from the one build that this folder has: replacing it would take their files away from them. */
const folder = join(projectFolder, 'node_modules/.levain-serving');

type Serving = { supervisor: Identity; release: string; url: string };

/** `end` takes the note back; one whose process has died counts for nothing. */
export async function noteServing(release: string, url: string): Promise<{ end: () => Promise<void> }> {
  const file = join(folder, `${process.pid}-${new URL(url).port}.json`);
  const supervisor = identify(process.pid) ?? { pid: process.pid, started: '' };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ supervisor, release, url } satisfies Serving));
  return { end: () => rm(file, { force: true }) };
}

/** A house that is open and serves another release than this; null if there is none. */
export async function findOtherServing(release: string): Promise<Serving | null> {
  for (const name of await readdir(folder).catch(() => [])) {
    const serving = await readServing(join(folder, name));
    if (serving && isRunning(serving.supervisor)) {
      if (serving.release !== release) return serving;
    } else await rm(join(folder, name), { force: true });
  }
  return null;
}

async function readServing(file: string): Promise<Serving | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Serving;
  } catch {
    return null;
  }
}
