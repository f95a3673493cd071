import { STAFF, tellNews } from '#lib/notifications/news.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/**
 * Tells, in its transaction, that something of an order changed that is no step of it, so that open pages read it anew; the staff
 * alone hear what is theirs. `what` names the change: told twice, it is heard once.
 */
export async function tellChange(
  tx: DbOrTransaction,
  order: { id: string; owner: string; number: string },
  what: string,
  { isForStaff = false }: { isForStaff?: boolean } = {},
): Promise<void> {
  const news = {
    key: `order:${order.id}:changed:${what}`,
    kind: 'order-changed' as const,
    orderNumber: order.number,
    cakeId: null,
    percent: null,
    at: new Date().toISOString(),
  };
  if (isForStaff) await addToOutbox(tx, 'news.push', { recipients: [STAFF], news });
  else await tellNews(tx, order, news);
}
