import { pushNews } from '#lib/notifications/news.ts';
import { newsSchema } from '#lib/notifications/schema.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { orderPerson } from './find-order.ts';

/**
 * Pushes news of an order to everybody concerned, who read the order anew at once: none of them from a replica that does not
 * have it yet. May run twice. @throws ZodError, and when the store is away
 */
export async function pushOrderNews(recipients: readonly string[], given: unknown): Promise<void> {
  const news = newsSchema.parse(given);
  await noteWrite(orderPerson(news.orderNumber));
  await pushNews(recipients, news);
}
