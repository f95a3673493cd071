import { quoteInscription } from '#lib/cakes/design/describe.ts';
import { cakeDesignSchema } from '#lib/cakes/design/schema.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { LOW_STOCK } from '#lib/catalog/rules.ts';
import { fulfilments } from '#lib/checkout/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { type DayWork, dayWorkSchema } from './schema.ts';
import { doneStatuses, liveStatuses, paidSoFar } from './status.ts';

/** More orders than can be handed out on any day; so many are read at most. */
const MOST_ORDERS = 1000;
const MOST_LISTED = 12;

/**
 * What there is to do on a day: all that is to be handed out on it, what has to be asked, and what runs out. From the primary, as the
 * staff act on it. It reads the orders of the day's slots alone, however many others there are.
 */
export async function getDayWork(day: string): Promise<DayWork> {
  const [slots, toBake, cakes, questions, low, closed] = await Promise.all([
    listSlots(day),
    listToBake(day),
    countCakes(day),
    listQuestions(),
    listLow(),
    db().closedDay.findUnique({ where: { day }, include: { texts: true } }),
  ]);
  const closedBecause = closed && textOf(closed.texts, ({ reason }) => reason);
  return dayWorkSchema.parse({ day, closedBecause, slots, toBake, cakes, questions, low });
}

async function listSlots(day: string) {
  const slots = await db().slot.findMany({
    where: { kind: { in: [...fulfilments] }, day },
    orderBy: [{ startsAt: 'asc' }, { kind: 'asc' }],
  });
  const orders = await db().order.findMany({
    where: { slotId: { in: slots.map(({ id }) => id) }, status: { in: [...liveStatuses] } },
    include: { items: true, payments: true, cakes: { select: { stage: true }, orderBy: { orderItemId: 'asc' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_ORDERS,
  });
  const bySlot = Map.groupBy(orders, ({ slotId }) => slotId);
  return slots.map(({ startsAt, endsAt, ...slot }) => ({
    ...slot,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    orders: (bySlot.get(slot.id) ?? []).map(({ cakes, payments, ...order }) => ({
      ...order,
      restMinor: Math.max(0, order.totalMinor - paidSoFar(payments)),
      cakeStages: cakes.map(({ stage }) => stage),
    })),
  }));
}

type BakeRow = { slug: string; name: unknown; optionLabels: unknown; hour: number; total: number; open: number };

/** Pieces by product and hour, those that are not ready yet apart. */
function listToBake(day: string): Promise<BakeRow[]> {
  return db().$queryRaw<BakeRow[]>`
    SELECT i.slug, i.name, i.option_labels AS "optionLabels",
      extract(hour FROM s.starts_at AT TIME ZONE ${bakery.timeZone})::int AS hour,
      sum(i.quantity)::int AS total,
      coalesce(sum(i.quantity) FILTER (WHERE NOT o.status::text = ANY(${[...doneStatuses]}::text[])), 0)::int AS open
    FROM slot s JOIN "order" o ON o.slot_id = s.id JOIN order_item i ON i.order_id = o.id
    WHERE s.day = ${day} AND s.kind = ANY(${[...fulfilments]}::"Fulfilment"[])
      AND o.status::text = ANY(${[...liveStatuses]}::text[])
    GROUP BY i.slug, i.name, i.option_labels, hour
    ORDER BY i.slug, i.option_labels::text, hour`;
}

function countCakes(day: string) {
  return db().$queryRaw`
    SELECT c.stage, count(*)::int AS count
    FROM slot s JOIN "order" o ON o.slot_id = s.id JOIN cake c ON c.order_id = o.id
    WHERE s.day = ${day} AND s.kind = ANY(${[...fulfilments]}::"Fulfilment"[]) AND c.stage <> 'cancelled'
    GROUP BY c.stage ORDER BY c.stage`;
}

/** Of cakes in the baker's hands: questions that wait for their shopper, and answers that nobody has acted on yet. */
async function listQuestions() {
  const cakes = await db().cake.findMany({
    where: { stage: { in: ['drawn', 'accepted', 'baking', 'decorating'] }, questions: { some: {} } },
    include: {
      questions: { orderBy: { askedAt: 'desc' }, take: 1 },
      order: { select: { number: true, name: true, slot: { select: { startsAt: true } } } },
    },
    orderBy: { order: { slot: { startsAt: 'asc' } } },
    take: 100,
  });
  return cakes
    .flatMap(({ id, stage, design, order, questions: [question] }) => {
      // Whoever has put it in the oven has read the answer.
      const isOver = question?.answer !== null && stage !== 'drawn' && stage !== 'accepted';
      if (!question || isOver) return [];
      return {
        cakeId: id,
        orderNumber: order.number,
        name: order.name,
        words: quoteInscription(cakeDesignSchema.parse(design)),
        startsAt: order.slot.startsAt.toISOString(),
        text: question.text,
        answer: question.answer,
      };
    })
    .slice(0, MOST_LISTED);
}

async function listLow() {
  const rows = await db().stock.findMany({
    where: { quantity: { lte: LOW_STOCK }, product: { isVisible: true } },
    include: { product: { select: { slug: true, texts: { select: { locale: true, name: true } } } } },
    orderBy: [{ quantity: 'asc' }, { productId: 'asc' }],
    take: MOST_LISTED + 1,
  });
  return {
    products: rows.slice(0, MOST_LISTED).map(({ quantity, product: { slug, texts } }) => ({
      slug,
      quantity,
      name: textOf(texts, ({ name }) => name),
    })),
    isMore: rows.length > MOST_LISTED,
  };
}
