import { Redis } from 'ioredis';
import pg from 'pg';

/** How to find out whether a part can be used: plain data, so that another process (status) can ask as well. */
export type Probe =
  | { kind: 'http'; url: string }
  | { kind: 'redis'; url: string; slots?: number }
  | { kind: 'postgres'; url: string }
  | { kind: 'replica'; url: string };

/** @throws Error that says what is not right yet */
export async function probe(what: Probe): Promise<void> {
  switch (what.kind) {
    case 'http':
      return probeHttp(what.url);
    case 'redis':
      return probeRedis(what);
    case 'postgres':
      await query(what.url, 'SELECT 1');
      return;
    case 'replica': {
      const [receiver] = await query(what.url, 'SELECT status FROM pg_stat_wal_receiver');
      if (receiver?.status !== 'streaming') throw new Error('it does not receive changes from the primary');
    }
  }
}

async function probeHttp(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
  const body = await response.text();
  if (response.status >= 400) throw new Error(`${response.status} ${body.slice(0, 200)}`);
}

/** One of a cluster can be used once the cluster has all of its slots, and this one takes writes. */
async function probeRedis({ url, slots }: { url: string; slots?: number }): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: 2000, commandTimeout: 2000 });
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
    if (!slots) return;
    const info = await redis.cluster('INFO');
    const isWhole = info.includes('cluster_state:ok') && info.includes(`cluster_slots_ok:${slots}\r`);
    if (!isWhole) throw new Error('its cluster is not whole');
  } finally {
    redis.disconnect();
  }
}

/** One connection for one statement. */
export async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
