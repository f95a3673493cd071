import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { appendEvent } from '#lib/platform/events/streams.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { rings } from './kinds.ts';
import type { News } from './schema.ts';

/** Hears what happens to every order and every cake. */
export const STAFF = 'staff';

/** Whom news of an order concerns: whoever placed it, who follows it by its link, and the staff. */
export async function recipientsOf(
  tx: DbOrTransaction,
  { id, owner }: { id: string; owner: string },
): Promise<string[]> {
  const followers = await tx.orderFollower.findMany({ where: { orderId: id }, orderBy: { createdAt: 'asc' } });
  return [owner, ...followers.map(({ follower }) => follower), STAFF];
}

/** Tells a step in the transaction that takes it: it is pushed after the commit, for certain. */
export async function tellNews(tx: DbOrTransaction, order: { id: string; owner: string }, news: News): Promise<void> {
  await addToOutbox(tx, 'news.push', { recipients: await recipientsOf(tx, order), news });
}

/** Pushes news to every open tab of the recipients, once. May run twice. @throws when the store is away */
export async function pushNews(recipients: readonly string[], news: News): Promise<void> {
  await askStore((redis) => appendEvent(redis, recipients, { key: news.key, body: news, rings: rings(news) }));
}
