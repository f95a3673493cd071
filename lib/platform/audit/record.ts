import type { DbOrTransaction } from '../db/client.ts';
import { currentActor } from './actor.ts';

/** What the audit log knows of a change: what was done, to what, and the values that it changed. */
export type Change = {
  /** `product.price`, `order.refund`, …: what it was done to, and what was done. */
  action: `${string}.${string}`;
  /** Of what: a product's slug, an order's number, a user's id. */
  subject: string;
  /** Only what differs; nothing personal beyond what the action is about. Null for what was not there before. */
  before?: Values | null;
  after?: Values | null;
};
type Values = Record<string, unknown>;

/**
 * Writes down who changed what, in the transaction of the change: both are there after the commit, or neither is. What
 * is written can't be changed any more (a trigger of the table's). The actor is `currentActor()`.
 */
export async function record(
  tx: DbOrTransaction,
  { action, subject, before = null, after = null }: Change,
): Promise<void> {
  const actor = currentActor();
  await tx.auditEntry.create({
    data: {
      actorKind: actor.kind,
      actorId: actor.kind === 'user' ? actor.id : null,
      actorName: actor.kind === 'user' ? actor.name : '',
      action,
      subject,
      before: (before ?? undefined) as object | undefined,
      after: (after ?? undefined) as object | undefined,
    },
  });
}
