import { z } from 'zod';
import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { env } from '#lib/platform/env.ts';
import { readMomentCursor, writeCursor } from '#lib/platform/keyset.ts';
import type { MailLine, MailPage, MailView } from './schema.ts';
import type { MailName } from './templates.ts';

/** Every mail there is, as the staff may read it: from the primary, so that a letter is there as soon as it is written. */

const MAILS_PER_PAGE = 25;

/**
 * The newest first; `recipient` is the beginning of an address. `next` is the cursor of the page that follows: neither counted nor skipped,
 * as there are some letters for each order.
 */
export async function listMails({ recipient, after }: { recipient: string; after?: string }): Promise<MailPage> {
  const { sql, join } = Prisma;
  const key = readMomentCursor(after);
  const beginning = `${recipient.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    recipient && sql`recipient LIKE ${beginning}`,
    key && sql`(created_at, id) < (${key.at}, ${key.id}::uuid)`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object' && condition !== null);
  const where = conditions.length > 0 ? sql`WHERE ${join(conditions, ' AND ')}` : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT id, recipient, subject, created_at AS "createdAt", sent_at AS "sentAt" FROM mail ${where}
    ORDER BY created_at DESC, id DESC LIMIT ${MAILS_PER_PAGE + 1}`;
  const page = rows.slice(0, MAILS_PER_PAGE);
  const last = page.at(-1);
  return {
    mails: page.map(toLine),
    next: rows.length > MAILS_PER_PAGE && last ? writeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
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
    body: isReadable ? { text: withoutKey(mail.text), html: withoutKey(mail.html) } : null,
  };
}

/**
 * The key of an order's link is its shopper's alone: who has it may call the order off, and nothing would say who did. The staff have the
 * order's page at the desk. Sending again does not come by here.
 */
function withoutKey(body: string): string {
  return body.replaceAll(/((?:\?|&|&amp;)key=)[\w-]+/g, '$1…');
}

type Row = Omit<MailLine, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null };

function toLine({ id, recipient, subject, createdAt, sentAt }: Row): MailLine {
  return { id, recipient, subject, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
