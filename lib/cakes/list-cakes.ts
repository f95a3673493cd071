import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { cakesInOrder, positionOf } from './position.ts';
import { isRush } from './priority.ts';
import { type CakeLine, cakeLineSchema } from './schema.ts';
import { cakeStages, endStages } from './stages.ts';

/** So many at most; what is over is left out first. */
const MOST = 500;
const underWay = cakeStages.filter((stage) => !endStages.some((end) => end === stage));

/**
 * All cakes that the staff have to do with: whatever is not over, and what is over of today and the days to come. By stage, then
 * by when they are handed out. From the primary, as they act on it.
 */
export async function listCakes(now: Date): Promise<CakeLine[]> {
  const rows = await db().cake.findMany({
    where: { id: { in: await listIds(dayFrom(now, 0)) } },
    include: {
      questions: { orderBy: { askedAt: 'asc' } },
      order: { include: { slot: true, cakes: cakesInOrder } },
    },
    orderBy: [{ stage: 'asc' }, { order: { slot: { startsAt: 'asc' } } }, { id: 'asc' }],
  });
  return rows.map(({ order, questions, ...cake }) =>
    cakeLineSchema.parse({
      ...cake,
      isStuck: cake.proofFailedAt !== null,
      orderNumber: order.number,
      position: positionOf(cake.id, order.cakes),
      orderNote: order.note,
      name: order.name,
      pickup: { startsAt: order.slot.startsAt.toISOString(), endsAt: order.slot.endsAt.toISOString() },
      isRush: isRush(order.slot.startsAt, cake.createdAt),
      openQuestions: questions.flatMap(({ answer, text }) => (answer === null ? [text] : [])),
      lastAnswer: questions.findLast(({ answer }) => answer !== null)?.answer ?? null,
    }),
  );
}

/** Each half by an index of its own: of all cakes there ever were, none is looked at. */
async function listIds(today: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id, stage FROM cake WHERE stage = ANY(${underWay}::"CakeStage"[])
    UNION
    SELECT c.id, c.stage FROM slot s JOIN "order" o ON o.slot_id = s.id JOIN cake c ON c.order_id = o.id
    WHERE s.kind = ANY(enum_range(NULL::"Fulfilment")) AND s.day >= ${today} AND c.stage = ANY(${[...endStages]}::"CakeStage"[])
    ORDER BY stage, id LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}
