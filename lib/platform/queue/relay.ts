import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { db } from '../db/client.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { jobNames } from './jobs.ts';
import { enqueueFromOutbox, type OutboxRow } from './queues.ts';

/** Looks for jobs whose notification got lost this often (ms). */
const SWEEP = 1000;
const BATCH = 200;

/**
 * Moves a batch from the outbox to Bull. At least once: a crash between the two moves it again, under the same job
 * id. Within a batch what was written first comes first. Several relays may run; each row is moved by one of them. Rows
 * of a job that this release does not know stay for one that does. Answers how many were moved.
 */
export async function relayBatch(): Promise<number> {
  return db().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<OutboxRow[]>`
      WITH moved AS (
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE job = ANY(${jobNames}) ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
        ) RETURNING id, job, payload, priority
      ) SELECT * FROM moved ORDER BY id`;
    // The rows are gone only once this commits, that is, when Bull has taken every one of them.
    await Promise.all(rows.map((row) => enqueueFromOutbox(row)));
    return rows.length;
  });
}

/** Relays at once when the primary notifies, and sweeps besides (every so many ms). `stop` ends after the batch in hand. */
export function startRelay({ sweepEvery = SWEEP } = {}): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  const listener = listen(() => wake(), stopping.signal);

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const notified = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const moved = await relayBatch().catch((error: unknown) => {
        log().warn({ error: error instanceof Error ? error.message : String(error) }, 'relay failed, trying again');
        return 0;
      });
      if (moved < BATCH) await Promise.race([notified, pause(sweepEvery, stopping.signal)]);
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      wake();
      await Promise.all([loop, listener]);
    },
  };
}

/** Holds a connection that listens on the channel `outbox`, and makes a new one when it breaks. */
async function listen(onNotify: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new Client({
      connectionString: env().DATABASE_URL,
      application_name: 'levain relay',
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', onNotify);
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      onNotify();
      await ended;
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : String(error) }, 'relay cannot listen');
    }
    await client.end().catch(() => undefined);
    await pause(500, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
