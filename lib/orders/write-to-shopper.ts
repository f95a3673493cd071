import type { Locale } from '#lib/catalog/schema.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import type { MailName, MailValues } from '#lib/notifications/templates.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';

type Shopper = { email: string; locale: Locale; number: string };

/**
 * A letter about an order to whoever placed it, in the transaction of what it tells of. Who ordered by telephone may have no
 * address: then none is written.
 */
export async function writeToShopper<N extends MailName>(
  tx: DbOrTransaction,
  { email: to, locale, number: orderNumber }: Shopper,
  { template, values }: { template: N; values: MailValues<N> },
): Promise<void> {
  if (to !== '') await queueMail(tx, { to, locale, template, values, orderNumber });
}
