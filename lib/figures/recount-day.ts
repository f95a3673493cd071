import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { bakery } from '#lib/shop/bakery.ts';

/** The figures of an order's day are to be counted anew: its money moved, which is no step of it. In the transaction of that. */
export async function recountDayOf(tx: DbOrTransaction, { createdAt }: { createdAt: Date }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO figure_day (day) VALUES (to_char(${createdAt}::timestamptz AT TIME ZONE ${bakery.timeZone}, 'YYYY-MM-DD'))
    ON CONFLICT (day) DO UPDATE SET is_stale = true`;
}
