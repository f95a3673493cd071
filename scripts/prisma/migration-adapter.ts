import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's one-byte `"char"`: the system catalogue is full of it, and `PrismaPg` refuses it. */
const CHAR_OID = 18;

/**
 * `PrismaPg`, fit for the schema engine. Three things differ: `"char"` columns are read as characters, a script is sent
 * whole (`PrismaPg` cuts it at every semicolon, even inside a function's body), and the shadow database is a new one on
 * the same server (`PrismaPg` would hand back the real one).
 */
export function createMigrationAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const pool = openPool(url);
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(pool),
    connectToShadowDb: () => connectToShadow(url),
  };
}

/** Leaves the pool open when it is disposed of. */
async function connect({ pool, charColumns }: Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: Parameters<typeof queryRaw>[0]) {
      const result = await queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    },
    async executeScript(sql: string) {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    },
  });
}

type Pool = ReturnType<typeof openPool>;

/**
 * A pool of one connection that is kept, since the engine's advisory lock belongs to the session. It passes `"char"` off
 * as text, and remembers for each result which columns those were.
 */
function openPool(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, options: '-c TimeZone=UTC' });
  const charColumns = new WeakMap<unknown[], number[]>();
  const query = pool.query.bind(pool);
  const describedQuery = async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    const columns: number[] = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = pg.types.builtins.TEXT;
      columns.push(column);
    }
    if (columns.length > 0) charColumns.set(result.rows, columns);
    return result;
  };
  return { pool: Object.assign(pool, { query: describedQuery }), charColumns };
}

async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `prisma_shadow_${randomUUID()}`;
  await runOnce(url, `CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = name;
  const shadowPool = openPool(shadowUrl.href);
  const dispose = async () => {
    await shadowPool.pool.end();
    await runOnce(url, `DROP DATABASE "${name}"`);
  };
  return Object.assign(await connect(shadowPool), { dispose });
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
