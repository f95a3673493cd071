import { z } from 'zod';

/** Shapes of mail as the staff read it, and of news as everybody hears it. Pure. */

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

/** What there can be news of. */
export const newsKinds = [
  ...(['order-paid', 'order-declined', 'order-baking', 'order-ready', 'order-collected'] as const),
  ...(['order-cancelled', 'order-expired', 'order-refunded'] as const),
  ...(['cake-drawing', 'cake-progress', 'cake-drawn', 'cake-accepted', 'cake-baking', 'cake-decorating'] as const),
  ...(['cake-ready', 'cake-collected', 'cake-cancelled', 'cake-question', 'cake-answered'] as const),
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** A step of an order or a cake, as it is pushed to every open tab of who should know. */
export const newsSchema = z.object({
  /** What makes it one: told twice, it is heard once. `cake:<id>:ready` */
  key: z.string().max(200),
  kind: z.enum(newsKinds),
  orderNumber: z.string(),
  /** The cake that took the step; of an order's, the cake that it followed. */
  cakeId: z.uuid().nullable(),
  /** Of a proof that is being drawn. */
  percent: z.int().min(0).max(100).nullable(),
  at: z.iso.datetime(),
});
export type News = z.infer<typeof newsSchema>;

/** Every step is shown where it belongs; these ring as well, wherever their shopper is in the shop. */
const ringing = [
  ...(['order-baking', 'order-ready', 'order-cancelled', 'order-refunded'] as const),
  ...(['cake-drawn', 'cake-accepted', 'cake-baking', 'cake-decorating', 'cake-ready', 'cake-question'] as const),
] as const satisfies readonly NewsKind[];
export type RingingNews = News & { kind: (typeof ringing)[number] };

export function rings(news: News): news is RingingNews {
  // An order that follows its cake: the cake has rung.
  if (news.kind.startsWith('order-') && news.cakeId !== null) return false;
  return (ringing as readonly NewsKind[]).includes(news.kind);
}
