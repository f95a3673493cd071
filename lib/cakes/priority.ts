import type { DbOrTransaction } from '#lib/platform/db/client.ts';

/**
 * Handed out within so many hours of its order, a cake is a rush: as its kind takes two days at least (`designLeadTime`), the
 * baker has to say yes within the day.
 */
const RUSH_HOURS = 72;
/** So many turns a rush is ahead of the others: enough to come first, too few for one shopper to keep all others waiting. */
const HEAD_START = 10;

/**
 * Bull's priority of a cake's proof, 1 goes first. Whoever has others in the queue goes behind the first ones of everybody
 * else: their n-th takes the n-th turn. In the transaction that writes the cake, before it is written.
 */
export async function cakePriority(
  tx: DbOrTransaction,
  { owner, startsAt, now }: { owner: string; startsAt: Date; now: Date },
): Promise<number> {
  const before = await tx.cake.count({ where: { stage: { in: ['waiting', 'drawing'] }, order: { owner } } });
  return before + (isRush(startsAt, now) ? 1 : 1 + HEAD_START);
}

export function isRush(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= RUSH_HOURS * 3_600_000;
}
