import { cakeDesignSchema } from '#lib/cakes/design/schema.ts';
import { countPieces } from '#lib/checkout/lines.ts';
import { countOvenUnits } from '#lib/checkout/oven.ts';
import type { Reserved } from '#lib/checkout/reserve.ts';
import type { LockedOrder } from './lock-order.ts';

/** What an order has of the bakery. */
export function reservedBy({ items, slot }: Pick<LockedOrder, 'items' | 'slot'>): Reserved {
  const designs = items.map(({ cake }) => ({ cake: cake && { design: cakeDesignSchema.parse(cake.design) } }));
  return {
    pieces: countPieces(items),
    slotId: slot.id,
    oven: { day: slot.day, units: countOvenUnits(designs) },
  };
}
