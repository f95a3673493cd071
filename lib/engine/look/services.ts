import type { Redis } from 'ioredis';
import { z } from 'zod';
import { db, replicaDb } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { RedisClient } from '#lib/platform/redis/connections.ts';
import { askServers } from '#lib/platform/redis/servers.ts';
import { tryCache } from '#lib/platform/redis/try-cache.ts';
import type { Sample } from '../schema.ts';

/** Counted since the server started. */
export type RedisTotals = { run: string; memory: number; limit: number; evicted: number; commands: number };
export type EdgeTotals = { requests: number; hits: number; misses: number; passes: number };

/** What is asked longer than this (ms) is away. */
const PATIENCE = 1000;

/** All servers of a role together; null if one of them is away. */
export async function readRedis(role: 'store' | 'cache'): Promise<RedisTotals | null> {
  const ask = (redis: RedisClient) => askServers(redis, readServer);
  const servers = await (role === 'store' ? askStore(ask).catch(() => undefined) : tryCache(ask));
  if (!servers) return null;
  const sum = (name: 'memory' | 'limit' | 'evicted' | 'commands') =>
    servers.reduce((total, server) => total + server[name], 0);
  const runs = servers.map(({ run }) => run).sort();
  return {
    run: runs.join(),
    ...{ memory: sum('memory'), limit: sum('limit'), evicted: sum('evicted'), commands: sum('commands') },
  };
}

async function readServer(redis: Redis): Promise<RedisTotals> {
  const parts = await Promise.all((['server', 'memory', 'stats'] as const).map((part) => redis.info(part)));
  const text = parts.join('\n');
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1] ?? '';
  return {
    run: field('run_id'),
    memory: Number(field('used_memory')),
    limit: Number(field('maxmemory')),
    evicted: Number(field('evicted_keys')),
    commands: Number(field('total_commands_processed')),
  };
}

/** How far the replica is behind what the primary had committed when it was asked. */
export async function readReplica(): Promise<Sample['replica']> {
  const replica = replicaDb();
  if (!replica) return 'none';
  try {
    return await inTime(async () => {
      const [primary] = await db().$queryRaw<{ lsn: string }[]>`SELECT pg_current_wal_lsn()::text AS lsn`;
      const [row] = await replica.$queryRaw<{ bytes: number; ms: number | null }[]>`
        SELECT greatest(pg_wal_lsn_diff(${primary?.lsn}::pg_lsn, pg_last_wal_replay_lsn()), 0)::float8 AS bytes,
               (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::float8 AS ms`;
      if (!row) return null;
      // Who has replayed everything is not behind, however long ago the last change was.
      return { bytes: row.bytes, ms: row.bytes === 0 ? 0 : Math.round(row.ms ?? 0) };
    });
  } catch {
    return null;
  }
}

const edgeSchema = z.object({ counters: z.record(z.string(), z.object({ value: z.number() })) });

/** All edges together, as `varnishstat -j` counts: see docs/decisions/0030. Null if one of them does not tell. */
export async function readEdges(): Promise<EdgeTotals | null> {
  const urls = env().EDGE_STATS_URLS;
  if (urls.length === 0) return null;
  try {
    const answers = await Promise.all(urls.map(readEdge));
    return answers.reduce((sum, edge) => ({
      requests: sum.requests + edge.requests,
      hits: sum.hits + edge.hits,
      misses: sum.misses + edge.misses,
      passes: sum.passes + edge.passes,
    }));
  } catch {
    return null;
  }
}

async function readEdge(url: string): Promise<EdgeTotals> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  const { counters } = edgeSchema.parse(await response.json());
  const count = (name: string) => counters[`MAIN.${name}`]?.value ?? 0;
  return {
    requests: count('client_req'),
    hits: count('cache_hit'),
    misses: count('cache_miss'),
    passes: count('s_pass') + count('s_pipe'),
  };
}

function inTime<T>(work: () => Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('it does not answer')), PATIENCE).unref();
  });
  return Promise.race([work(), late]);
}
