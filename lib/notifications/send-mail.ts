import { createTransport, type Transporter } from 'nodemailer';
import { db } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import { remember } from '#lib/platform/remembered.ts';

/** How long (ms) a mail server may take to greet us, and for each answer after that. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** Longer than all of a sending may take (ms). */
const TRANSACTION = { timeout: 120_000 };

/** Null without SMTP: then mail stays in the mailbox that staff can read. */
function transport(): Transporter | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  return remember(
    'smtp',
    () => createTransport(withPatience(SMTP_URL), { from: env().MAIL_FROM }),
    async (smtp) => smtp.close(),
  );
}

/** Nodemailer takes its options from the query of the address; what is set there already stays. */
function withPatience(address: string): string {
  const url = new URL(address);
  for (const [name, ms] of Object.entries(PATIENCE)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  return url.href;
}

/**
 * Hands a mail over to SMTP. Run twice, even at once, it sends nothing twice, unless the process died between the server's
 * yes and our note of it; the `Message-ID` is the same then. @throws when the server does not take it: try again later
 */
export async function sendMail(mailId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    // Held until it is sent: whoever has the same job waits here, and finds it done.
    await tx.$queryRaw`SELECT 1 FROM mail WHERE id = ${mailId}::uuid FOR UPDATE`;
    const mail = await tx.mail.findUnique({ where: { id: mailId } });
    if (!mail || mail.sentAt) return;
    const { recipient: to, subject, text, html } = mail;
    await transport()?.sendMail({ to, subject, text, html, messageId: `<${mail.id}@levain>` });
    await tx.mail.update({ where: { id: mail.id }, data: { sentAt: new Date() } });
  }, TRANSACTION);
}
