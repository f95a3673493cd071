import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { readMomentCursor, writeCursor } from '#lib/platform/keyset.ts';
import { escapeLike, type OrderFilter, readSought, type Sought } from './filter.ts';
import type { OrderLine } from './schema.ts';

const PER_PAGE = 25;

type Key = { at: Date; id: string };

/**
 * A page of the orders that fit, the newest first; with days of pickup, by when they are handed out. Each condition begins with what
 * an index knows (`20261128175010_order_search`, `20261128210200_order_names`, `20261129065000_orders_with_a_cake`), so a page costs
 * as much among a million orders as among a hundred. From the primary: the staff act on what they see. `next` is the cursor of the
 * page that follows.
 */
export async function listStaffOrders(
  filter: OrderFilter,
  after: string | undefined,
): Promise<{ orders: OrderLine[]; next: string | null }> {
  const keys = await findKeys(filter, readMomentCursor(after));
  const page = keys.slice(0, PER_PAGE);
  const last = page.at(-1);
  const next = keys.length > PER_PAGE && last ? writeCursor([last.at.toISOString(), last.id]) : null;
  return { orders: await readLines(page.map(({ id }) => id)), next };
}

/** Somebody's last orders. */
export async function listOrdersOf(userId: string): Promise<OrderLine[]> {
  const rows = await db().order.findMany({
    where: { userId },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: 10,
  });
  return readLines(rows.map(({ id }) => id));
}

const { sql, join } = Prisma;
const descending = { direction: sql`DESC`, beyond: sql`<`, sign: -1 };

/** What the list goes along, by an index: the slots, the cakes, of which an order may have several, or the orders themselves. */
const ways = {
  slots: {
    ...{ select: sql`SELECT`, from: sql`slot s JOIN "order" o ON o.slot_id = s.id` },
    ...{ at: sql`s.starts_at`, id: sql`o.id`, direction: sql`ASC`, beyond: sql`>`, sign: 1 },
  },
  cakes: {
    ...{ select: sql`SELECT DISTINCT`, from: sql`cake c JOIN "order" o ON o.id = c.order_id` },
    ...{ at: sql`c.order_created_at`, id: sql`c.order_id`, ...descending },
  },
  orders: { select: sql`SELECT`, from: sql`"order" o`, at: sql`o.created_at`, id: sql`o.id`, ...descending },
};

function chooseWay({ from, to, cake }: OrderFilter): keyof typeof ways {
  if (from !== undefined || to !== undefined) return 'slots';
  return cake ? 'cakes' : 'orders';
}

async function findKeys(filter: OrderFilter, after: Key | null): Promise<Key[]> {
  const way = chooseWay(filter);
  const conditions = conditionsOf(filter, way);
  const searches = searchesOf(filter.q);
  const { select, from, at, id, direction, beyond, sign } = ways[way];
  const further = after && sql`(${at}, ${id}) ${beyond} (${after.at}, ${after.id}::uuid)`;
  // One statement per way to find it: each has an index of its own, which an OR would not use.
  const found = await Promise.all(
    searches.map((search) => {
      const all = [...conditions, ...(search ? [search] : []), ...(further ? [further] : [])];
      const where = all.length > 0 ? sql`WHERE ${join(all, ' AND ')}` : Prisma.empty;
      return db().$queryRaw<Key[]>`
        ${select} ${at} AS at, ${id} AS id FROM ${from} ${where}
        ORDER BY ${at} ${direction}, ${id} ${direction} LIMIT ${PER_PAGE + 1}`;
    }),
  );
  const unique = new Map(found.flat().map((key) => [key.id, key]));
  return [...unique.values()]
    .sort((one, other) => sign * (one.at.getTime() - other.at.getTime() || one.id.localeCompare(other.id)))
    .slice(0, PER_PAGE + 1);
}

function conditionsOf(
  { status, from, to, fulfilment, cake, question }: OrderFilter,
  way: keyof typeof ways,
): Prisma.Sql[] {
  const byPickup = way === 'slots';
  return [
    // As the database writes it.
    status && sql`o.status = ${status.replace('_', '-')}::"OrderStatus"`,
    byPickup && from && sql`s.day >= ${from}`,
    byPickup && to && sql`s.day <= ${to}`,
    // A day at the bakery lies within these, so the index of times can begin and end there.
    byPickup && from && sql`s.starts_at >= ${`${from}T00:00:00Z`}::timestamptz - interval '1 day'`,
    byPickup && to && sql`s.starts_at <= ${`${to}T00:00:00Z`}::timestamptz + interval '2 days'`,
    // A slot is of one kind, and its orders are of the same.
    fulfilment && sql`${byPickup ? sql`s.kind` : sql`o.fulfilment`} = ${fulfilment}::"Fulfilment"`,
    way === 'cakes' && sql`c.order_created_at IS NOT NULL`,
    cake && byPickup && sql`EXISTS (SELECT FROM cake c WHERE c.order_id = o.id)`,
    question &&
      sql`o.id IN (SELECT c.order_id FROM cake_question q JOIN cake c ON c.id = q.cake_id WHERE q.answer IS NULL)`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object');
}

/** The ways to find what is looked for; null looks for nothing. */
function searchesOf(q: string | undefined): (Prisma.Sql | null)[] {
  const sought = readSought(q);
  return sought.length === 0 ? [null] : sought.flatMap(waysTo);
}

function waysTo(sought: Sought): Prisma.Sql[] {
  const beginning = `${escapeLike(sought.text)}%`;
  switch (sought.by) {
    case 'number':
      return [sql`o.number LIKE ${beginning}`];
    case 'email':
      return [sql`o.email LIKE ${beginning}`];
    case 'phone': {
      const backwards = `${[...sought.text].reverse().join('')}%`;
      return [sql`reverse(regexp_replace(o.phone, '[^0-9]', '', 'g')) LIKE ${backwards}`];
    }
    case 'name':
      return [
        // Each as its index has it.
        sql`name_from(o.name, 1) LIKE name_beginning(${sought.text})`,
        sql`name_from(o.name, 2) LIKE name_beginning(${sought.text})`,
        sql`name_from(o.name, 3) LIKE name_beginning(${sought.text})`,
        sql`name_from(o.name, 4) LIKE name_beginning(${sought.text})`,
        sql`o.email LIKE ${beginning}`,
      ];
  }
}

async function readLines(ids: string[]): Promise<OrderLine[]> {
  const rows = await db().order.findMany({
    where: { id: { in: ids } },
    include: {
      slot: true,
      items: { select: { quantity: true } },
      cakes: { select: { questions: { where: { answer: null }, select: { id: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { number, status, name, email, phone, fulfilment, slot, totalMinor, items, cakes, createdAt } = row;
    return {
      ...{ number, status, name, email, phone, fulfilment, totalMinor },
      slot: { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
      pieces: items.reduce((sum, { quantity }) => sum + quantity, 0),
      cakes: cakes.length,
      hasQuestion: cakes.some(({ questions }) => questions.length > 0),
      placedAt: createdAt.toISOString(),
    };
  });
}
