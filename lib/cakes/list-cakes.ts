import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { cakeWishesSchema } from './design/schema.ts';
import { isRush } from './priority.ts';
import { type CakeLine, cakeLineSchema } from './schema.ts';
import { endStages } from './stages.ts';

/**
 * All cakes that the staff have to do with: whatever is not over, and what is over of today and the days to come. By stage, then
 * by when they are handed out. From the primary, as they act on it.
 */
export async function listCakes(now: Date): Promise<CakeLine[]> {
  const rows = await db().cake.findMany({
    where: { OR: [{ stage: { notIn: [...endStages] } }, { order: { slot: { day: { gte: dayFrom(now, 0) } } } }] },
    include: {
      questions: { orderBy: { askedAt: 'asc' } },
      order: { include: { slot: true, cakes: { select: { id: true }, orderBy: { orderItemId: 'asc' } } } },
    },
    orderBy: [{ stage: 'asc' }, { order: { slot: { startsAt: 'asc' } } }, { id: 'asc' }],
    take: 500,
  });
  return rows.map(({ order, questions, wishes, ...cake }) =>
    cakeLineSchema.parse({
      ...cake,
      orderNumber: order.number,
      position: { nth: order.cakes.findIndex(({ id }) => id === cake.id) + 1, of: order.cakes.length },
      name: order.name,
      pickup: { startsAt: order.slot.startsAt.toISOString(), endsAt: order.slot.endsAt.toISOString() },
      isRush: isRush(order.slot.startsAt, cake.createdAt),
      hasAllergies: cakeWishesSchema.parse(wishes).allergies !== '',
      openQuestions: questions.flatMap(({ answer, text }) => (answer === null ? [text] : [])),
      lastAnswer: questions.findLast(({ answer }) => answer !== null)?.answer ?? null,
    }),
  );
}
