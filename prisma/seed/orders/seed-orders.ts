import { makeSlots } from '#lib/checkout/slots.ts';
import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { listGoods } from './goods.ts';
import { insertBatch, SEEDED } from './insert-batch.ts';

const DAYS = 730;
const BATCH = 5000;

/**
 * Adds past orders until there are `target` of them, spread over two years: paid and collected, some called off and paid back,
 * some never paid. Order number n is the same on every machine, but for the day it is counted back from and for today's prices. A
 * batch is one transaction, so an interrupted run goes on where it stopped, and one that has nothing to add adds nothing. Stock
 * is not touched: it is long baked again.
 */
export async function seedOrders(target: number, onProgress: (count: number) => void): Promise<void> {
  const now = new Date();
  let count = await db().order.count({ where: { email: { endsWith: SEEDED } } });
  if (count >= target) return;
  await makeSlots(Array.from({ length: DAYS }, (_, back) => dayFrom(now, -1 - back)));
  const materials = await listGoods(now);
  while (count < target) {
    const size = Math.min(BATCH, target - count);
    const first = count;
    await db().$transaction((tx) => insertBatch(tx, { first, size, now, days: DAYS }, materials), { timeout: 120_000 });
    count += size;
    onProgress(count);
  }
  // On a busy machine it takes longer than a statement may.
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`ANALYZE`;
    },
    { timeout: 600_000 },
  );
}
