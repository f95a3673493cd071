import { db } from '#lib/platform/db/client.ts';
import { hangBell } from '#lib/platform/events/bell.ts';

/** So many may follow an order besides whoever placed it; after that, the one who came first no longer does. */
const MOST = 20;

/**
 * From now on this person hears what happens to an order, as whoever placed it does: they came by its link. Steps of the
 * order take turns with it on the order's row, so that each is either told to them or done by the time this is. May run
 * twice; does nothing for who placed it. @throws AppError `unavailable` with the store away
 */
export async function followOrder(orderId: string, follower: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ owner: string }[]>`
      SELECT owner FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
    if (!order || order.owner === follower) return;
    await tx.orderFollower.createMany({ data: { orderId, follower }, skipDuplicates: true });
    const tooMany = await tx.orderFollower.findMany({
      where: { orderId },
      orderBy: [{ createdAt: 'desc' }, { follower: 'asc' }],
      skip: MOST,
    });
    await tx.orderFollower.deleteMany({ where: { orderId, follower: { in: tooMany.map((row) => row.follower) } } });
  });
  await hangBell(follower);
}
