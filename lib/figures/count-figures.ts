import { db } from '#lib/platform/db/client.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { countDay } from './count-day.ts';

/**
 * An event gets its id before it is committed, so one with a lower id may become visible after one with a higher. None
 * stays uncommitted for as long as this (s): what is younger is looked at again.
 */
const SETTLED = 120;

/**
 * Brings the figures up to date: each day that something has happened to an order of is counted anew. Days are
 * independent, and each is one transaction, so that it may break off anywhere, and run twice. Answers how many days it
 * counted.
 */
export async function countFigures(signal: AbortSignal): Promise<number> {
  await noteWhatHappened();
  const stale = await db().figureDay.findMany({
    where: { isStale: true },
    select: { day: true },
    orderBy: { day: 'desc' },
  });
  for (const { day } of stale) {
    signal.throwIfAborted();
    await db().$transaction((tx) => countDay(tx, day), { timeout: 30_000 });
  }
  return stale.length;
}

/** Marks the days of the orders that something has happened to since the last time. */
async function noteWhatHappened(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const [state] = await tx.$queryRaw<{ event_id: bigint }[]>`SELECT event_id FROM figure_state FOR UPDATE`;
      const since = state?.event_id ?? 0n;
      await tx.$executeRaw`
        INSERT INTO figure_day (day)
        SELECT DISTINCT to_char(o.created_at AT TIME ZONE ${bakery.timeZone}, 'YYYY-MM-DD')
        FROM order_event e JOIN "order" o ON o.id = e.order_id
        WHERE e.id > ${since}
        ON CONFLICT (day) DO UPDATE SET is_stale = true`;
      await tx.$executeRaw`
        UPDATE figure_state SET event_id = GREATEST(event_id, COALESCE((
          SELECT max(id) FROM order_event WHERE id > ${since} AND at < now() - make_interval(secs => ${SETTLED})), 0))`;
    },
    { timeout: 60_000 },
  );
}
