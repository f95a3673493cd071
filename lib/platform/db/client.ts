import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env.ts';
import { metrics } from '../metrics.ts';
import { remember } from '../remembered.ts';
import { PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** What a function needs that works inside a transaction as well as outside. */
export type DbOrTransaction = Omit<Db, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>;

/** The primary: every write, and every decision about money, stock and slots. */
export function db(): Db {
  return remember('db.primary', () => connect('primary', env().DATABASE_URL), disconnect);
}

/** The replica, if there is one. Reads go through `readFresh`, which knows when it may be used. */
export function replicaDb(): Db | null {
  const url = env().DATABASE_REPLICA_URL;
  if (!url) return null;
  return remember('db.replica', () => connect('replica', url), disconnect);
}

/**
 * Longest wait (ms) for a connection to the primary. Each process opens its own at first use, and a house that starts, or rolls
 * to a release, has many at it at once: then two seconds, as Prisma gives a transaction, are not enough on a small machine.
 */
const PATIENCE = 5000;

function connect(server: 'primary' | 'replica', connectionString: string): Db {
  const adapter = new PrismaPg({
    connectionString,
    application_name: `levain ${env().LEVAIN_CLONE}`,
    // The adapter sends times without a zone and takes them for UTC when they come back.
    options: '-c TimeZone=UTC',
    max: 10,
    connectionTimeoutMillis: server === 'replica' ? 2000 : PATIENCE,
    // A frozen replica must not hold a page: the primary is asked after this long.
    ...(server === 'replica' ? { query_timeout: 2000 } : { statement_timeout: 60_000 }),
  });
  const client = new PrismaClient({
    adapter,
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: { maxWait: PATIENCE },
  });
  client.$on('query', () => metrics().sql.inc({ server }));
  return client as unknown as Db;
}

function disconnect(client: Db): Promise<void> {
  return client.$disconnect();
}
