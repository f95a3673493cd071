import type { Text } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';

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

/** What to bake as a table: a line per product as it is cut or sized, a column per hour that has anything. By name. */
export function planBaking(toBake: DayWork['toBake'], locale: keyof Text): { hours: number[]; lines: BakeLine[] } {
  const hours = [...new Set(toBake.map(({ hour }) => hour))].sort((one, other) => one - other);
  const byLine = Map.groupBy(toBake, ({ slug, name, optionLabels }) => JSON.stringify([slug, name, optionLabels]));
  const lines = [...byLine].flatMap(([key, cells]): BakeLine[] => {
    const [first] = cells;
    if (!first) return [];
    const byHour = new Map(cells.map(({ hour, total, open }) => [hour, { total, open }]));
    return [{ ...first, key, slug: first.slug || null, byHour, sum: addUp(cells) }];
  });
  const order = new Intl.Collator(locale);
  return {
    hours,
    lines: lines.sort((one, other) => order.compare(labelOf(one, locale), labelOf(other, locale))),
  };
}

/** Of an hour, or of the whole day. */
export function addUp(cells: readonly Amount[]): Amount {
  return cells.reduce((sum, { total, open }) => ({ total: sum.total + total, open: sum.open + open }), {
    total: 0,
    open: 0,
  });
}

export function labelOf({ name, optionLabels }: { name: Text; optionLabels: Text[] }, locale: keyof Text): string {
  return [name[locale], ...optionLabels.map((label) => label[locale])].join(', ');
}
