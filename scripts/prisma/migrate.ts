/**
 * Applies the migrations that the database has not had yet: `node scripts/prisma/migrate.ts`. The same engine and the same
 * history as `prisma migrate deploy`, without its command line, so that an image need not carry that. Several at once wait
 * for each other.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env } from '#lib/platform/env.ts';
import { openEngine } from './engine.ts';

const baseDir = resolve(import.meta.dirname, '../../prisma/migrations');

/** Each migration it applies it would tell word by word; what goes wrong is thrown. */
const engine = await openEngine(env().DATABASE_URL, { log: () => {} });
const { appliedMigrationNames } = await engine.applyMigrations({
  migrationsList: {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all((await listMigrations()).map(readMigration)),
  },
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(`migrations applied: ${appliedMigrationNames.join(' ') || 'none'}\n`);
/** The engine keeps its connection. */
process.exit();

async function listMigrations(): Promise<string[]> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function readMigration(path: string) {
  const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8');
  return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
}
