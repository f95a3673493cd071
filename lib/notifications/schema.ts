/** Shapes of mail as the staff read it. Pure. */

export type MailLine = {
  id: string;
  recipient: string;
  subject: string;
  createdAt: string;
  /** Null while it waits. */
  sentAt: string | null;
};
export type MailPage = { mails: MailLine[]; total: number; pageCount: number };
/** `body` is null if it is not for the reader's eyes. */
export type MailView = MailLine & { body: { text: string; html: string } | null };
