import { type Change, record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';

/** Nothing had to be done, so nothing is written down. */
class NothingDone extends Error {}

/**
 * Does something to the machines, and writes down who did it. What is done lies outside the database, so it is done in the
 * entry's transaction, after the entry: what fails leaves none. `effect` answers false if all was so already. Answers what
 * `effect` did. @throws what `effect` throws
 */
export async function withEntry(change: Change, effect: () => Promise<boolean>): Promise<boolean> {
  try {
    await db().$transaction(
      async (tx) => {
        await record(tx, change);
        if (!(await effect())) throw new NothingDone();
      },
      { timeout: 15_000 },
    );
    return true;
  } catch (error) {
    if (error instanceof NothingDone) return false;
    throw error;
  }
}
