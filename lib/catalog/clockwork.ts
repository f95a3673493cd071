import { raiseFence } from '#lib/platform/cache/clock.ts';
import { db } from '#lib/platform/db/client.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';

type Due = { productId: number; version: number };

/** Publishes the products with an offer that began or ended since they were assembled. Answers how many. */
export async function turnOffers(): Promise<number> {
  const due = await db().$queryRaw<Due[]>`
    SELECT DISTINCT d.product_id AS "productId", d.version
    FROM offer o JOIN product_document d USING (product_id)
    WHERE (o.starts_at <= now() AND o.starts_at > d.assembled_at)
       OR (o.ends_at <= now() AND o.ends_at > d.assembled_at)`;
  return publishAll(due);
}

/**
 * Publishes again what got as far as the document but not to the edge. Answers how many. One that is being published
 * at this moment may be among them, and does not mind.
 * Raises the fence, too: a flushed cache has forgotten it, and until it is known all reads go to the primary.
 */
export async function sweepPublications(): Promise<number> {
  await raiseFence(await currentLsn());
  const due = await db().$queryRaw<Due[]>`
    SELECT product_id AS "productId", version FROM product_document
    WHERE published_version < version ORDER BY assembled_at LIMIT 500`;
  return publishAll(due);
}

/** The id keeps a product from standing in the queue twice. */
async function publishAll(due: readonly Due[]): Promise<number> {
  await Promise.all(
    due.map(({ productId, version }) =>
      enqueue(
        'product.publish',
        { productId },
        {
          jobId: `clock-${productId}-${version}-${Math.floor(Date.now() / 15_000)}`,
        },
      ),
    ),
  );
  return due.length;
}
