import type { z } from 'zod';
import { availabilityOf } from '#lib/catalog/rules.ts';
import { record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { MOST_STOCK, type stockStepSchema } from './schema.ts';

type Step = z.output<typeof stockStepSchema>;

/**
 * Changes how many pieces there are of a product, with its row locked as in `reserve`: what shoppers take meanwhile is neither lost
 * nor sold twice. Pages are made anew if it runs out, or comes back. Answers how many there are now.
 * @throws AppError `conflict` (`stock-moved` with `quantity`, if it is no longer what was seen; `stock-below-zero` with `quantity`),
 * `invalid` (`stock-too-many`), `not-found`
 */
export async function changeStock(slug: string, step: Step): Promise<number> {
  return db().$transaction(async (tx) => {
    const { productId, quantity } = await lockStock(tx, slug);
    const wanted = step.kind === 'count' ? count(step, quantity) : await add(tx, step, { productId, quantity });
    if (wanted === quantity) return quantity;
    if (wanted < 0) {
      const message = `there are only ${quantity} of ${slug}`;
      throw new AppError('conflict', { message, reason: 'stock-below-zero', values: { quantity }, field: 'quantity' });
    }
    if (wanted > MOST_STOCK) {
      const message = `${wanted} of ${slug} are too many`;
      throw new AppError('invalid', {
        message,
        reason: 'stock-too-many',
        values: { most: MOST_STOCK },
        field: 'quantity',
      });
    }
    await tx.stock.update({ where: { productId }, data: { quantity: wanted } });
    await record(tx, { action: 'product.stock', subject: slug, before: { quantity }, after: { quantity: wanted } });
    // Pages say only whether there is some, little or none: they change only when that does.
    if (availabilityOf(quantity) !== availabilityOf(wanted)) await addToOutbox(tx, 'product.publish', { productId });
    return wanted;
  });
}

async function lockStock(tx: DbOrTransaction, slug: string): Promise<{ productId: number; quantity: number }> {
  const product = await tx.product.findUnique({ where: { slug }, select: { id: true } });
  if (!product) throw new AppError('not-found', { message: `there is no product ${slug}` });
  await tx.$executeRaw`INSERT INTO stock (product_id, quantity) VALUES (${product.id}, 0) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT product_id FROM stock WHERE product_id = ${product.id} FOR UPDATE`;
  return tx.stock.findUniqueOrThrow({ where: { productId: product.id } });
}

/** What was counted: it stands if nothing came or went since they looked. */
function count({ quantity: counted, seen }: Pick<Step, 'quantity' | 'seen'>, quantity: number): number {
  if (quantity === counted || quantity === seen) return counted;
  throw new AppError('conflict', {
    message: `there are ${quantity} and not ${seen}`,
    reason: 'stock-moved',
    values: { quantity, seen },
    field: 'quantity',
  });
}

/** What there is once so many have come, or gone; a change that was made before is in already. */
async function add(
  tx: DbOrTransaction,
  step: Pick<Step, 'kind' | 'quantity' | 'changeId'>,
  { productId, quantity }: { productId: number; quantity: number },
): Promise<number> {
  const delta = step.kind === 'take' ? -step.quantity : step.quantity;
  const data = [{ id: step.changeId, productId, delta }];
  const made = await tx.stockChange.createMany({ data, skipDuplicates: true });
  return made.count === 0 ? quantity : quantity + delta;
}
