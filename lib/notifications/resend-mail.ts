import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { isSecret } from './mailbox.ts';

/**
 * Sends a letter once more, word by word, as one of its own. `copyId` is made by the form: sent again, it is the same copy.
 * Letters that sign their recipient in are left out: whose link has run out asks for another. Answers its recipient.
 * @throws AppError `not-found`, `conflict` (`secret-mail`)
 */
export async function resendMail(mailId: string, copyId: string): Promise<string> {
  return db().$transaction(async (tx) => {
    const mail = await tx.mail.findUnique({ where: { id: mailId } });
    if (!mail) throw new AppError('not-found', { message: `there is no mail ${mailId}` });
    if (isSecret(mail.template)) throw new AppError('conflict', { message: mail.template, reason: 'secret-mail' });
    const { id: _, createdAt: __, sentAt: ___, ...letter } = mail;
    const { count } = await tx.mail.createMany({ data: { ...letter, id: copyId }, skipDuplicates: true });
    if (count === 0) return mail.recipient;
    await addToOutbox(tx, 'mail.send', { mailId: copyId });
    const { template, subject, orderNumber } = mail;
    await record(tx, { action: 'mail.resend', subject: orderNumber ?? mailId, after: { template, title: subject } });
    return mail.recipient;
  });
}
