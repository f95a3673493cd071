import { db } from '#lib/platform/db/client.ts';

/** Somebody's last reviews, for the owner. */
export async function listReviewsOf(userId: string) {
  const rows = await db().review.findMany({
    where: { userId },
    select: { id: true, rating: true, title: true, status: true, createdAt: true, product: { select: { slug: true } } },
    orderBy: { createdAt: 'desc' },
    take: 10,
  });
  return rows.map(({ createdAt, product: { slug }, ...review }) => ({
    ...review,
    slug,
    createdAt: createdAt.toISOString(),
  }));
}
