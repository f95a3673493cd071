import type { Product } from '#lib/catalog/schema.ts';

type PickupKind = 'same-day' | 'next-day' | 'days';

/** How a product is had, by how long before it must be asked for. No date: the page that says it may be days old. */
export function pickupOf({ leadTimeHours }: Pick<Product, 'leadTimeHours'>): { kind: PickupKind; days: number } {
  if (leadTimeHours < 12) return { kind: 'same-day', days: 0 };
  if (leadTimeHours <= 24) return { kind: 'next-day', days: 1 };
  return { kind: 'days', days: Math.ceil(leadTimeHours / 24) };
}
