import type { Locale } from '#lib/catalog/schema.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { renderMail } from './render-mail.ts';
import { type MailName, type MailValues, templates } from './templates.ts';

export type NewMail<N extends MailName> = {
  to: string;
  locale: Locale;
  template: N;
  values: MailValues<N>;
  /** Of the order that it is about. */
  orderNumber?: string;
};

/**
 * Writes a mail down in the transaction of what it tells of; a worker sends it after the commit, at least once.
 * Answers the mail's id.
 */
export async function queueMail<N extends MailName>(
  tx: DbOrTransaction,
  { to, locale, template, values, orderNumber }: NewMail<N>,
): Promise<string> {
  const write = templates[template] as (values: MailValues<N>, locale: Locale) => ReturnType<(typeof templates)[N]>;
  const letter = write(values, locale);
  const { id } = await tx.mail.create({
    data: { recipient: to, template, locale, orderNumber, subject: letter.subject, ...renderMail(letter, locale) },
    select: { id: true },
  });
  await addToOutbox(tx, 'mail.send', { mailId: id });
  return id;
}
