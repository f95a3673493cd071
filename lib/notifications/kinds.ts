/** What there can be news of. */
export const newsKinds = [
  ...(['order-paid', 'order-declined', 'order-baking', 'order-ready', 'order-collected'] as const),
  ...(['order-cancelled', 'order-expired', 'order-refunded', 'order-changed'] as const),
  ...(['cake-drawing', 'cake-progress', 'cake-drawn', 'cake-accepted', 'cake-baking', 'cake-decorating'] as const),
  ...(['cake-ready', 'cake-collected', 'cake-cancelled', 'cake-question', 'cake-answered'] as const),
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Every step is shown where it belongs; these ring as well, wherever their shopper is in the shop. */
const ringing = [
  ...(['order-baking', 'order-ready', 'order-cancelled', 'order-refunded'] as const),
  ...(['cake-drawn', 'cake-accepted', 'cake-baking', 'cake-decorating', 'cake-ready', 'cake-question'] as const),
] as const satisfies readonly NewsKind[];
export type RingingKind = (typeof ringing)[number];

/** Apart from the schema, so that the bell comes to the browser without zod. */
export function rings<N extends { kind: NewsKind; cakeId: string | null }>(news: N): news is N & { kind: RingingKind } {
  // An order that follows its cake: the cake has rung.
  if (news.kind.startsWith('order-') && news.cakeId !== null) return false;
  return (ringing as readonly NewsKind[]).includes(news.kind);
}
