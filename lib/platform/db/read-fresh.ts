import { log } from '../log.ts';
import { remember } from '../remembered.ts';
import { type Db, db, replicaDb } from './client.ts';
import { isAtLeast, type Lsn } from './lsn.ts';

/** How long (ms) a replica that failed is left alone. */
const PAUSE_AFTER_FAILURE = 2000;

const replicaState = () => remember('db.replica.state', () => ({ awayUntil: 0, replayed: '0/0' as Lsn }));

/**
 * Reads from the replica if it has replayed the log up to `fence`, and else from the primary. So a reader never
 * caches rows older than the change that emptied the cache. Without a fence (null) nothing is known: the primary.
 * A replica that is away or slow costs one attempt every two seconds, never an error.
 */
export async function readFresh<T>(fence: Lsn | null, query: (db: Db) => Promise<T>): Promise<T> {
  const replica = replicaDb();
  const state = replicaState();
  if (!replica || fence === null || Date.now() < state.awayUntil) return query(db());
  try {
    if (!isAtLeast(state.replayed, fence)) {
      state.replayed = await readReplayed(replica);
      if (!isAtLeast(state.replayed, fence)) return await query(db());
    }
    return await query(replica);
  } catch (error) {
    state.awayUntil = Date.now() + PAUSE_AFTER_FAILURE;
    // One that crashed may come back behind where it was.
    state.replayed = '0/0';
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'replica failed, asking the primary');
    return query(db());
  }
}

async function readReplayed(replica: Db): Promise<Lsn> {
  const [row] = await replica.$queryRaw<{ lsn: Lsn | null }[]>`SELECT pg_last_wal_replay_lsn()::text AS lsn`;
  return row?.lsn ?? '0/0';
}

/** The primary's position in the write-ahead log now: what is committed before this call lies before it. */
export async function currentLsn(): Promise<Lsn> {
  const [row] = await db().$queryRaw<{ lsn: Lsn }[]>`SELECT pg_current_wal_lsn()::text AS lsn`;
  if (!row) throw new Error('pg_current_wal_lsn answered no row');
  return row.lsn;
}
