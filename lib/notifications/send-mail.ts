import { createTransport, type Transporter } from 'nodemailer';
import { db } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import { remember } from '#lib/platform/remembered.ts';

/** Null without SMTP: then mail stays in the mailbox that staff can read. */
function transport(): Transporter | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  return remember(
    'smtp',
    () => createTransport(SMTP_URL, { from: env().MAIL_FROM }),
    async (smtp) => smtp.close(),
  );
}

/**
 * Hands a mail over to SMTP. Run twice it sends nothing twice, unless the process died between the server's yes and our
 * note of it; the `Message-ID` is the same then. @throws when the server does not take it: try again later
 */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const { recipient: to, subject, text, html } = mail;
  await transport()?.sendMail({ to, subject, text, html, messageId: `<${mail.id}@levain>` });
  await db().mail.update({ where: { id: mail.id }, data: { sentAt: new Date() } });
}
