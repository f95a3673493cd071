import { setTimeout as wait } from 'node:timers/promises';
import { setStock } from '#lib/catalog/change-product.ts';
import { currentPrice } from '#lib/catalog/price.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';

/** It has no options, so that its price is its price. */
const SLUG = 'baguette';
/** Milliseconds. */
const PATIENCE = 20_000;
const WEEK = 7 * 86_400_000;

/** So many pieces of a product, and a slot of its own with so many places, a week from now. */
export async function prepareScarcity({ items, places }: { items: number; places: number }) {
  await forgetEarlierBuyers();
  await setStock({ slug: SLUG, quantity: items });
  const product = await untilOnTheShelf();
  const startsAt = new Date(Date.now() + WEEK);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  const slot = await db().slot.create({
    data: { kind: 'pickup', day: dayFrom(startsAt, 0), startsAt, endsAt, capacity: places },
  });
  return {
    slug: SLUG,
    slotId: slot.id,
    totalMinor: currentPrice(product),
    async countLeft() {
      const stock = await db().stock.findUniqueOrThrow({ where: { productId: product.id } });
      const { capacity, taken } = await db().slot.findUniqueOrThrow({ where: { id: slot.id } });
      return { items: stock.quantity, places: capacity - taken };
    },
  };
}

/** Orders of an earlier run that nobody paid would give their pieces back in the middle of this one. */
async function forgetEarlierBuyers(): Promise<void> {
  await db().order.updateMany({
    where: { email: { startsWith: 'lab-' }, status: 'awaiting_payment' },
    data: { status: 'expired' },
  });
}

/** Baskets take only what the shop shows as being there, and that follows a moment after. */
async function untilOnTheShelf() {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    const product = await getProduct(SLUG);
    if (product && product.availability !== 'sold-out') return product;
  }
  throw new Error(`${SLUG} did not come onto the shelf`);
}
