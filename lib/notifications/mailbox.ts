import { z } from 'zod';
import { db } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import type { MailLine, MailPage, MailView } from './schema.ts';
import type { MailName } from './templates.ts';

/** Every mail there is, as the staff may read it: from the primary, so that a letter is there as soon as it is written. */

const MAILS_PER_PAGE = 25;

/** The newest first; `recipient` is any part of an address. Null past the last page. */
export async function listMails(view: { recipient: string; page: number }): Promise<MailPage | null> {
  const where = view.recipient ? { recipient: { contains: view.recipient, mode: 'insensitive' as const } } : {};
  const total = await db().mail.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / MAILS_PER_PAGE));
  if (view.page > pageCount) return null;
  const rows = await db().mail.findMany({
    where,
    select: { id: true, recipient: true, subject: true, createdAt: true, sentAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (view.page - 1) * MAILS_PER_PAGE,
    take: MAILS_PER_PAGE,
  });
  return { mails: rows.map(toLine), total, pageCount };
}

/**
 * Who has the link of such a letter can act as its recipient. So it is shown to the owner alone, and only where there is
 * no mail server: then this mailbox is the one place where it can be read.
 */
const secret: ReadonlySet<string> = new Set<MailName>(['verify-email', 'change-email', 'reset-password']);

export const isSecret = (template: string) => secret.has(template);

/** One mail, or null if there is none. */
export async function getMail(id: string, reader: { isOwner: boolean }): Promise<MailView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const mail = await db().mail.findUnique({ where: { id } });
  if (!mail) return null;
  const isReadable = !isSecret(mail.template) || (reader.isOwner && !env().SMTP_URL);
  const { orderNumber, template } = mail;
  return {
    ...toLine(mail),
    orderNumber,
    canResend: !isSecret(template),
    body: isReadable ? { text: mail.text, html: mail.html } : null,
  };
}

type Row = Omit<MailLine, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null };

function toLine({ id, recipient, subject, createdAt, sentAt }: Row): MailLine {
  return { id, recipient, subject, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
