import { db } from '#lib/platform/db/client.ts';
import { daysBefore, moveSpan, shownDays } from './days.ts';
import { type Figures, figuresSchema, SHOWN, type Span, type Sums } from './schema.ts';

/** Best sellers that are shown. */
const BEST = 15;

/**
 * The figures until a day, `SHOWN` spans of them: read from the sums, so that it costs the same with ten orders and with
 * a million. As old as `countedAt` says.
 */
export async function getFigures(day: string, span: Span): Promise<Figures> {
  const days = shownDays(day, span);
  const where = { day: { gte: days.from, lte: days.until } };
  const before = daysBefore(days.from, span);
  const [rows, [total, last], [sumsBefore], products, slots, discounts] = await Promise.all([
    listSpans(days, span),
    sumUp(days),
    sumUp(before),
    db().$queryRaw<object[]>`
      SELECT slug, (array_agg(name ORDER BY day DESC))[1] AS name,
        sum(pieces)::int AS pieces, sum(gross_minor)::float8 AS "grossMinor"
      FROM figure_product WHERE day BETWEEN ${days.from} AND ${days.until}
      GROUP BY slug ORDER BY sum(pieces) DESC, slug LIMIT ${BEST}`,
    db().figureSlot.groupBy({ by: ['fulfilment', 'weekday', 'time'], where, _sum: { orders: true } }),
    db().figureDiscount.groupBy({ by: ['code'], where, _sum: { uses: true, discountMinor: true } }),
  ]);
  return figuresSchema.parse({
    span,
    ...days,
    total,
    before: sumsBefore,
    series: rows,
    products,
    slots: slots.map(({ _sum, ...slot }) => ({ ...slot, orders: _sum.orders ?? 0 })),
    discounts: discounts
      .map(({ code, _sum }) => ({ code, uses: _sum.uses ?? 0, discountMinor: _sum.discountMinor ?? 0 }))
      .sort((a, b) => b.uses - a.uses),
    countedAt: last?.toISOString() ?? null,
  });
}

type Days = { from: string; until: string };

async function sumUp({ from, until }: Days): Promise<[Sums, Date | null]> {
  const { _sum, _max } = await db().figureDay.aggregate({
    where: { day: { gte: from, lte: until } },
    _sum: {
      orders: true,
      grossMinor: true,
      discountMinor: true,
      pieces: true,
      discountedOrders: true,
      returningOrders: true,
    },
    _max: { countedAt: true },
  });
  return [
    {
      orders: _sum.orders ?? 0,
      grossMinor: _sum.grossMinor ?? 0,
      discountMinor: _sum.discountMinor ?? 0,
      pieces: _sum.pieces ?? 0,
      discountedOrders: _sum.discountedOrders ?? 0,
      returningOrders: _sum.returningOrders ?? 0,
    },
    _max.countedAt,
  ];
}

/** Spans without any order as well: a chart must not leave out a bad week. */
async function listSpans({ from, until }: Days, span: Span): Promise<(Sums & { from: string })[]> {
  const rows = await db().$queryRaw<(Sums & { from: string })[]>`
    SELECT to_char(date_trunc(${span}, day::date), 'YYYY-MM-DD') AS "from",
      sum(orders)::int AS orders, sum(gross_minor)::float8 AS "grossMinor",
      sum(discount_minor)::float8 AS "discountMinor", sum(pieces)::int AS pieces,
      sum(discounted_orders)::int AS "discountedOrders", sum(returning_orders)::int AS "returningOrders"
    FROM figure_day WHERE day BETWEEN ${from} AND ${until} GROUP BY 1`;
  const known = new Map(rows.map((row) => [row.from, row]));
  const nothing = {
    ...{ orders: 0, grossMinor: 0, discountMinor: 0, pieces: 0 },
    ...{ discountedOrders: 0, returningOrders: 0 },
  };
  return Array.from({ length: SHOWN[span] }, (_, index) => {
    const start = moveSpan(from, span, index);
    return known.get(start) ?? { from: start, ...nothing };
  });
}
