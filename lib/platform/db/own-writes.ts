import { log } from '../log.ts';
import { askStore } from '../redis/ask-store.ts';
import type { Db } from './client.ts';
import type { Lsn } from './lsn.ts';
import { currentLsn, readFresh } from './read-fresh.ts';

/** A replica that is further behind than this (s) has been taken out of service long before. */
const LIFE = 300;
/** Any replica has come as far as this. */
const ANY: Lsn = '0/0';

const key = (person: string) => `fence:${person}`;

/**
 * Remembers, for every clone, that this person has just written: until the replica has replayed it, `readOwn` asks the
 * primary. Call it after the commit.
 */
export async function noteWrite(person: string): Promise<void> {
  try {
    const lsn = await currentLsn();
    await askStore((redis) => redis.set(key(person), lsn, 'EX', LIFE));
  } catch (error) {
    // The write itself is done. With the store away every reader asks the primary anyway.
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'a write was not noted');
  }
}

/** Reads a person's own things: from the replica, unless it might not have their last write yet. */
export async function readOwn<T>(person: string, query: (db: Db) => Promise<T>): Promise<T> {
  const fence = await askStore((redis) => redis.get(key(person))).then(
    (lsn) => (lsn ?? ANY) as Lsn,
    () => null,
  );
  return readFresh(fence, query);
}
