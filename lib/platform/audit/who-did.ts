import type { DbOrTransaction } from '../db/client.ts';
import { type Actor, currentActor } from './actor.ts';
import type { Change } from './record.ts';

/** What was done: by its action, its subject, and one value that it led to. */
type Deed = Pick<Change, 'action' | 'subject'> & { after: { path: string[]; equals: string }[] };

/** Who did that last, by the audit log; null if it does not know. */
export async function whoDid(tx: DbOrTransaction, { action, subject, after }: Deed): Promise<Actor | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { action, subject, AND: after.map((value) => ({ after: value })) },
    orderBy: { id: 'desc' },
  });
  if (!entry) return null;
  if (entry.actorKind === 'user') return { kind: 'user', id: entry.actorId ?? '', name: entry.actorName };
  return { kind: entry.actorKind === 'command' ? 'command' : 'shop' };
}

/** Whether it was the one who does what is done now: somebody of the staff by their account, all others by their kind. */
export function isMyself(actor: Actor | null): boolean {
  const me = currentActor();
  if (me.kind === 'user') return actor?.kind === 'user' && actor.id === me.id;
  return actor?.kind === me.kind;
}

const otherNames = {
  command: { en: 'Somebody at the command line', fr: 'Quelqu’un à la ligne de commande' },
  shop: { en: 'The shop', fr: 'La boutique' },
} as const;

/** Their name, as a value of an AppError. */
export function nameOf(actor: Actor | null): string | { en: string; fr: string } {
  if (actor === null) return { en: 'Somebody', fr: 'Quelqu’un' };
  return actor.kind === 'user' ? actor.name : otherNames[actor.kind];
}
