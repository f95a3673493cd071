import type { AuditEntry } from '#lib/platform/db/generated/client.ts';
import type { StaffOrderRows } from './get-staff-order.ts';
import type { HistoryEntry } from './schema.ts';

/** All that is known to have happened to an order, in turn, out of the rows that each keep a part of it. Oldest first. */
export function historyOf(
  { events, cakes }: Pick<StaffOrderRows, 'events' | 'cakes'>,
  entries: readonly AuditEntry[],
): HistoryEntry[] {
  const ofOrder = events.map(
    ({ id, kind: step, at }): HistoryEntry => ({ key: `order-${id}`, at: at.toISOString(), kind: 'order', step }),
  );
  const ofCakes = cakes.flatMap((cake, index) => {
    const nth = index + 1;
    const stages = cake.events.map(
      ({ id, stage, at }): HistoryEntry => ({ key: `cake-${id}`, at: at.toISOString(), kind: 'cake', stage, nth }),
    );
    const questions = cake.questions.flatMap(({ id, text, askedAt, answer, answeredAt }): HistoryEntry[] => [
      { key: `asked-${id}`, at: askedAt.toISOString(), kind: 'asked', nth, text },
      ...(answer !== null && answeredAt
        ? [{ key: `answered-${id}`, at: answeredAt.toISOString(), kind: 'answered' as const, nth, text: answer }]
        : []),
    ]);
    return [...stages, ...questions];
  });
  return [...ofOrder, ...ofCakes, ...entries.map(ofStaff)].sort((one, other) => one.at.localeCompare(other.at));
}

function ofStaff({ id, at, action, actorName, actorKind, after }: AuditEntry): HistoryEntry {
  const values = after !== null && typeof after === 'object' && !Array.isArray(after) ? after : {};
  const { reason, amountMinor } = values;
  return {
    key: `staff-${id}`,
    at: at.toISOString(),
    kind: 'staff',
    action,
    who: actorKind === 'user' ? actorName : null,
    reason: typeof reason === 'string' ? reason : null,
    amountMinor: typeof amountMinor === 'number' ? amountMinor : null,
  };
}
