import pg from 'pg';

/** The engine's own codes for the ways in which a connection fails, keyed by PostgreSQL's. */
const codes: Record<string, string> = { '28000': 'P1000', '28P01': 'P1000', '3D000': 'P1003', '42P04': 'P1009' };

/** Throws when the database can't be reached or isn't there. */
export async function canConnect(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

export async function createDatabase(url: string): Promise<void> {
  const serverUrl = new URL(url);
  const name = decodeURIComponent(serverUrl.pathname.slice(1));
  serverUrl.pathname = 'postgres';
  const client = new pg.Client({ connectionString: serverUrl.href });
  try {
    await client.connect();
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** As the Prisma CLI reads it from the engine's stderr: it skips the first line, and parses each other one. */
export function describeFailure(error: unknown, url: string): string {
  const { code = '', message } = error as { code?: string; message: string };
  const { host, pathname } = new URL(url);
  const fields = {
    error_code: codes[code] ?? 'P1001',
    message: `Can't use database \`${pathname.slice(1)}\` at \`${host}\`: ${message || code}`,
  };
  return `connecting\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`;
}
