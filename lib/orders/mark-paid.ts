import { queueProofs } from '#lib/cakes/queue-proofs.ts';
import { countPieces } from '#lib/checkout/lines.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { orderMailValues } from './order-mail.ts';
import { tellStep } from './tell-step.ts';
import { writeToShopper } from './write-to-shopper.ts';

/** An order that waited for its money has it: in the transaction that learns of it, with the order's row locked. */
export async function markPaid(tx: DbOrTransaction, orderId: string): Promise<void> {
  const order = await tx.order.update({
    where: { id: orderId },
    data: { status: 'paid' },
    include: { items: true, slot: true },
  });
  await tellStep(tx, order, 'paid');
  await queueProofs(tx, order);
  const pieces = countPieces(order.items);
  const ids = [...pieces.keys()].sort((one, other) => one - other);
  await tx.$queryRaw`SELECT id FROM product WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  for (const id of ids) {
    await tx.product.updateMany({ where: { id }, data: { soldCount: { increment: pieces.get(id) ?? 0 } } });
  }
  await writeToShopper(tx, order, { template: 'order-placed', values: orderMailValues(order) });
}
