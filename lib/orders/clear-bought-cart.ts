import { takeBought } from '#lib/cart/cart.ts';
import { db } from '#lib/platform/db/client.ts';

/** What an order bought leaves the cart it was made of; what was put in since stays. May run twice. */
export async function clearBoughtCart(orderId: string): Promise<void> {
  const order = await db().order.findUnique({ where: { id: orderId }, include: { items: true } });
  if (!order) return;
  const lines = order.items.map(({ lineId, quantity }) => ({ id: lineId, quantity }));
  await takeBought(order.owner, { placedAt: order.createdAt, lines });
}
