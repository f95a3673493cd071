import { z } from 'zod';
import { newsKinds, type RingingKind } from './kinds.ts';

/** Shapes of mail as the staff read it, and of news as everybody hears it. Pure. */

export type MailLine = {
  id: string;
  recipient: string;
  subject: string;
  createdAt: string;
  /** Null while it waits. */
  sentAt: string | null;
};
export type MailPage = { mails: MailLine[]; next: string | null };
/** `body` is null if it is not for the reader's eyes. */
export type MailView = MailLine & {
  orderNumber: string | null;
  canResend: boolean;
  body: { text: string; html: string } | null;
};

/** A step of an order or a cake, as it is pushed to every open tab of who should know. */
export const newsSchema = z.object({
  /** What makes it one: told twice, it is heard once. `cake:<id>:ready` */
  key: z.string().max(200),
  kind: z.enum(newsKinds),
  orderNumber: z.string(),
  /** The cake that took the step; of an order's, the cake that it followed. */
  cakeId: z.uuid().nullable(),
  /** Which one of the order's cakes that is, from 1, of so many; none where there is but one. */
  position: z.object({ nth: z.int(), of: z.int() }).nullish(),
  /** Of a proof that is being drawn. */
  percent: z.int().min(0).max(100).nullable(),
  at: z.iso.datetime(),
});
export type News = z.infer<typeof newsSchema>;
export type RingingNews = News & { kind: RingingKind };
