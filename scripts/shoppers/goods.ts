import { setTimeout as wait } from 'node:timers/promises';
import { setStock } from '#lib/catalog/change-product.ts';
import { currentPrice } from '#lib/catalog/price.ts';
import { getProduct } from '#lib/catalog/read.ts';
import { HOLD_TIME } from '#lib/checkout/schema.ts';
import { releaseWhatRanOut } from '#lib/orders/release-what-ran-out.ts';
import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';

/** They have no options, so that their price is their price. */
const SLUGS = { plenty: 'ciabatta', scarce: 'baguette' } as const;
const PLENTY = 1_000_000;
const WEEK = 7;
const DAY = 86_400_000;
/** Milliseconds. */
const PATIENCE = 20_000;

export type Good = { slug: string; id: number; priceMinor: number; quantity: number };
export type Goods = {
  plenty: Good;
  scarce: Good;
  /** Slots of their own, each with its places. */
  slots: { plenty: number; scarce: number };
  oven: { day: string; takenBefore: number };
};

/**
 * What shoppers want: a product that there is enough of, and one that there is not; a slot for everybody, and one for few;
 * an oven with room. What earlier shoppers have left unpaid or held is given back first, so that none of it comes back later.
 */
export async function prepareGoods(scarcity: { pieces: number; places: number }): Promise<Goods> {
  await releaseWhatRanOut(new Date(Date.now() + 2 * HOLD_TIME));
  const plenty = await putOnShelf(SLUGS.plenty, PLENTY);
  const scarce = await putOnShelf(SLUGS.scarce, scarcity.pieces);
  const startsAt = await findOpenTime();
  const day = dayFrom(startsAt, 0);
  const openSlot = async (capacity: number, after: number) => {
    const from = new Date(startsAt.getTime() + after);
    const endsAt = new Date(from.getTime() + 1_800_000);
    return (await db().slot.create({ data: { kind: 'pickup', day, startsAt: from, endsAt, capacity } })).id;
  };
  const slots = { plenty: await openSlot(PLENTY, 0), scarce: await openSlot(scarcity.places, 1) };
  const capacity = PLENTY;
  const oven = await db().ovenDay.upsert({ where: { day }, create: { day, capacity }, update: { capacity } });
  return { plenty, scarce, slots, oven: { day, takenBefore: oven.taken } };
}

/** So many pieces. Baskets take only what the shop shows as being there, and that follows a moment after. */
export async function putOnShelf(slug: string, quantity: number): Promise<Good> {
  await setStock({ slug, quantity });
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    const product = await getProduct(slug);
    if (product && product.availability !== 'sold-out') {
      return { slug, id: product.id, priceMinor: currentPrice(product), quantity };
    }
  }
  throw new Error(`${slug} did not come onto the shelf`);
}

/** A week from now, or the first day after that on which the bakery is open. */
export async function findOpenTime(): Promise<Date> {
  const now = new Date();
  const closed = await db().closedDay.findMany({ where: { day: { gte: dayFrom(now, WEEK) } }, select: { day: true } });
  let ahead = WEEK;
  while (closed.some(({ day }) => day === dayFrom(now, ahead))) ahead += 1;
  return new Date(now.getTime() + ahead * DAY);
}
