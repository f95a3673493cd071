/**
 * The Prisma CLI with nothing downloaded and nobody called: `node scripts/prisma/cli.ts <prisma's arguments>`.
 * The database is the one that `DATABASE_URL` names; `generate`, `format` and `validate` need none.
 */
import { accessSync, chmodSync, constants } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { enterHouseIfOpen } from '../house/enter-house.ts';

const root = resolve(import.meta.dirname, '../..');
const engine = resolve(import.meta.dirname, 'schema-engine.ts');
const prisma = resolve(dirname(fileURLToPath(import.meta.resolve('prisma/package.json'))), 'build/index.js');

// `generate` and the like need no database.
enterHouseIfOpen();
ensureExecutable(engine);
const { exitCode } = await execa(process.execPath, [prisma, ...process.argv.slice(2)], {
  cwd: root,
  env: {
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    /** The engine's shebang then finds this very Node, which reads TypeScript. */
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    /** As in a hook of npm, where Prisma offers no survey. */
    npm_lifecycle_event: 'prisma',
    npm_command: 'exec',
  },
  stdio: 'inherit',
  reject: false,
});
process.exitCode = exitCode ?? 1;

/** Git keeps the file's mode; an archive or a copy may not. */
function ensureExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
