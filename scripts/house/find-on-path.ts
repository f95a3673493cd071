import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Servers often live in sbin folders that an ordinary user's PATH leaves out. */
const alsoIn = ['/usr/sbin', '/usr/local/sbin', '/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin', '/usr/local/bin'];

export function findOnPath(...names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...alsoIn];
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        /** Not here. */
      }
    }
  }
  return null;
}
