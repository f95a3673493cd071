import { tellNews } from '#lib/notifications/news.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';

/** Steps that an order may take more than once: another card is declined as well, a second payment goes back too. */
const repeated = ['declined', 'refunded'] as const;
type Step = 'paid' | 'baking' | 'ready' | 'collected' | 'cancelled' | 'expired' | (typeof repeated)[number];

/**
 * Writes a step into an order's timeline and tells everybody concerned, in the transaction that takes it. `cakeId` is the
 * cake that the order follows with it.
 */
export async function tellStep(
  tx: DbOrTransaction,
  order: { id: string; owner: string; number: string },
  step: Step,
  cakeId: string | null = null,
): Promise<void> {
  const { id, at } = await tx.orderEvent.create({ data: { orderId: order.id, kind: step } });
  const key = `order:${order.id}:${step}`;
  await tellNews(tx, order, {
    key: repeated.some((kind) => kind === step) ? `${key}:${id}` : key,
    kind: `order-${step}`,
    orderNumber: order.number,
    cakeId,
    percent: null,
    at: at.toISOString(),
  });
}
