import type { Text } from '#lib/catalog/schema.ts';
import type { DayOrder, DayWork } from '#lib/orders/schema.ts';

type Amount = { total: number; open: number };
export type BakeLine = {
  key: string;
  /** Null for cakes of people's own design. */
  slug: string | null;
  name: Text;
  optionLabels: Text[];
  byHour: ReadonlyMap<number, Amount>;
  sum: Amount;
};

/**
 * What to bake as a table: a line per product as it is cut or sized, a column per hour that has anything. By name, cakes of people's
 * own last.
 */
export function planBaking(toBake: DayWork['toBake'], locale: keyof Text): { hours: number[]; lines: BakeLine[] } {
  const hours = [...new Set(toBake.map(({ hour }) => hour))].sort((one, other) => one - other);
  const byLine = Map.groupBy(toBake, keyOf);
  const lines = [...byLine].flatMap(([key, cells]): BakeLine[] => {
    const [first] = cells;
    if (!first) return [];
    const byHour = new Map(cells.map(({ hour, total, open }) => [hour, { total, open }]));
    return [{ ...first, key, slug: first.slug || null, byHour, sum: addUp(cells) }];
  });
  const order = new Intl.Collator(locale);
  return {
    hours,
    lines: lines.sort(
      (one, other) =>
        Number(one.slug === null) - Number(other.slug === null) ||
        order.compare(labelOf(one, { locale, own: '' }), labelOf(other, { locale, own: '' })),
    ),
  };
}

/** Of an hour, or of the whole day. */
export function addUp(cells: readonly Amount[]): Amount {
  return cells.reduce((sum, { total, open }) => ({ total: sum.total + total, open: sum.open + open }), {
    total: 0,
    open: 0,
  });
}

/** The same things of an order in one line each. */
export function sumUp(items: DayOrder['items']): (DayOrder['items'][number] & { key: string })[] {
  return [...Map.groupBy(items, keyOf)].flatMap(([key, [first, ...others]]) =>
    first ? { ...first, key, quantity: others.reduce((sum, { quantity }) => sum + quantity, first.quantity) } : [],
  );
}

/** `own` is what cakes of people's own design are called. */
export function labelOf(
  { slug, name, optionLabels }: Thing,
  { locale, own }: { locale: keyof Text; own: string },
): string {
  return [slug ? name[locale] : own, ...optionLabels.map((label) => label[locale])].join(', ');
}

type Thing = { slug: string | null; name: Text; optionLabels: Text[] };

function keyOf({ slug, name, optionLabels }: Thing): string {
  return JSON.stringify([slug, name, optionLabels]);
}
