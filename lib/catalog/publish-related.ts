import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/** Objects name only the related products that are visible, so they too change when this one is shown or hidden. */
export async function publishRelated(tx: DbOrTransaction, relatedId: number): Promise<void> {
  const rows = await tx.relatedProduct.findMany({ where: { relatedId }, select: { productId: true } });
  for (const { productId } of rows) await addToOutbox(tx, 'product.publish', { productId });
}
