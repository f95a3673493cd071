import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { appendEvent } from '#lib/platform/events/streams.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { rings } from './kinds.ts';
import type { News } from './schema.ts';

/** Hears what happens to every order and every cake. */
export const STAFF = 'staff';

/** Whom news of an order concerns: whoever placed it, who has its link, and the staff. */
export function recipientsOf({ id, owner }: { id: string; owner: string }): string[] {
  return [owner, orderRecipient(id), STAFF];
}

/** Who follows one order by its signed link. */
export const orderRecipient = (orderId: string) => `order:${orderId}`;

/** Tells a step in the transaction that takes it: it is pushed after the commit, for certain. */
export async function tellNews(tx: DbOrTransaction, order: { id: string; owner: string }, news: News): Promise<void> {
  await addToOutbox(tx, 'news.push', { recipients: recipientsOf(order), news });
}

/** Pushes news to every open tab of the recipients, once. May run twice. @throws when the store is away */
export async function pushNews(recipients: readonly string[], news: News): Promise<void> {
  await askStore((redis) => appendEvent(redis, recipients, { key: news.key, body: news, rings: rings(news) }));
}
