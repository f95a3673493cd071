import { OVEN_CAPACITY, ovenUnits } from '#lib/cakes/design/price.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';

/** What cakes take of the oven's day. */
export function countOvenUnits(lines: readonly { cake: { design: CakeDesign } | null }[]): number {
  return lines.reduce((sum, { cake }) => sum + (cake ? ovenUnits(cake.design) : 0), 0);
}

/** Of these days those on which the oven has no room for so many units; `has` is what the asker holds already. */
export async function listFullDays(
  tx: DbOrTransaction,
  days: readonly string[],
  { units, has }: { units: number; has: { day: string; units: number } | null },
): Promise<Set<string>> {
  if (units === 0) return new Set();
  const rows = await tx.ovenDay.findMany({ where: { day: { in: [...days] } } });
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const isFull = (day: string) => {
    const { capacity, taken } = byDay.get(day) ?? { capacity: OVEN_CAPACITY, taken: 0 };
    const own = has?.day === day ? has.units : 0;
    return taken - own + units > capacity;
  };
  return new Set(days.filter(isFull));
}
