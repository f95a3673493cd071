import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Identity, identify, isRunning } from './identity.ts';

/**
 * Takes the lock file for this process, also from a holder that is gone.
 * @returns null when it is ours now, or else who holds it
 */
export async function tryLock(file: string): Promise<Identity | null> {
  const me = JSON.stringify(identify(process.pid));
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await writeFile(file, me, { flag: 'wx' });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readHolder(file);
    if (holder && isRunning(holder)) return holder;
    /** A file that was only just made may still be empty: its maker writes it in the next moment. */
    if (!holder && attempt < 5) await pause(20);
    else await removeIfHeldBy(file, holder);
  }
  throw new Error(`The lock ${file} can't be taken`);
}

/** Waits for the lock, runs the work, gives the lock back. `onWait` is told once who holds it. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  onWait: (holder: Identity) => void,
): Promise<T> {
  let holder = await tryLock(file);
  if (holder) onWait(holder);
  while (holder) {
    await pause(200);
    holder = await tryLock(file);
  }
  try {
    return await work();
  } finally {
    await unlock(file);
  }
}

/** Only this very lock: between our look and now another may have taken it over. */
async function removeIfHeldBy(file: string, holder: Identity | null): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (JSON.stringify(await readHolder(aside)) !== JSON.stringify(holder))
    await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

export async function unlock(file: string): Promise<void> {
  await rm(file, { force: true });
}

export async function readHolder(file: string): Promise<Identity | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Identity;
  } catch {
    return null;
  }
}
