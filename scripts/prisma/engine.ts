import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { createMigrationAdapter } from './migration-adapter.ts';

type Options = { datamodels?: [string, string][]; log: (line: string) => void };

/** Prisma's schema engine, compiled to WebAssembly, at work on this database. */
export async function openEngine(url: string, { datamodels, log }: Options): Promise<SchemaEngine> {
  /** It tells this global its last words when it panics; Prisma's CLI shows the last error that it was told. */
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => log(JSON.stringify({ level: 'ERROR', fields: { message } })),
    },
  });
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm');
  return SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(createMigrationAdapter(url)));
}
