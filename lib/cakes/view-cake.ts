import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { placeInQueue } from './place-in-queue.ts';
import { type CakeView, cakeViewSchema } from './schema.ts';

/** What a cake is read with. */
export const cakeParts = {
  events: { orderBy: { id: 'asc' } },
  questions: { orderBy: { askedAt: 'asc' } },
} satisfies Prisma.CakeInclude;
type CakeRows = Prisma.CakeGetPayload<{ include: typeof cakeParts }>;

/** A cake that was ordered, as its shopper sees it. */
export async function viewCake(row: CakeRows): Promise<CakeView> {
  return cakeViewSchema.parse({
    ...row,
    events: row.events.map(({ stage, at }) => ({ stage, at: at.toISOString() })),
    questions: row.questions.map(({ askedAt, answeredAt, ...question }) => ({
      ...question,
      askedAt: askedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    isStuck: row.proofFailedAt !== null,
    queue: row.stage === 'drawing' ? await placeInQueue(row.id) : null,
  });
}
