import type { DbOrTransaction } from '#lib/platform/db/client.ts';

/** How the cakes of an order are counted: in the order of its lines. */
export const cakesInOrder = { select: { id: true }, orderBy: { orderItemId: 'asc' } } as const;

/** Among the cakes of its order, read with `cakesInOrder`: from 1, of so many. */
export function positionOf(cakeId: string, cakes: readonly { id: string }[]): { nth: number; of: number } {
  return { nth: cakes.findIndex(({ id }) => id === cakeId) + 1, of: cakes.length };
}

/** The same for who has not read them; null if there is but one. */
export async function positionInOrder(
  tx: DbOrTransaction,
  { orderId, cakeId }: { orderId: string; cakeId: string },
): Promise<{ nth: number; of: number } | null> {
  const position = positionOf(cakeId, await tx.cake.findMany({ where: { orderId }, ...cakesInOrder }));
  return position.of > 1 ? position : null;
}
