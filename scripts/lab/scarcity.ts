import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { findOpenTime, putOnShelf } from '../shoppers/goods.ts';

/** It has no options, so that its price is its price. */
const SLUG = 'baguette';

/** So many pieces of a product, and a slot of its own with so many places, a week from now. */
export async function prepareScarcity({ items, places }: { items: number; places: number }) {
  await forgetEarlierBuyers();
  const { id: productId, priceMinor } = await putOnShelf(SLUG, items);
  const startsAt = await findOpenTime();
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  const slot = await db().slot.create({
    data: { kind: 'pickup', day: dayFrom(startsAt, 0), startsAt, endsAt, capacity: places },
  });
  return {
    slug: SLUG,
    slotId: slot.id,
    totalMinor: priceMinor,
    async countLeft() {
      const stock = await db().stock.findUniqueOrThrow({ where: { productId } });
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
