import type { Me } from '#components/me/use-me.ts';

/** Whose news a page follows: all tabs of a browser that follow the same share one connection, by its name. */
export type Scope = {
  name: string;
  /** What `/api/events` is asked. */
  query: Record<string, string>;
  /** The last event that the page knows of; null is to begin with what comes. */
  after: string | null;
};

/** The reader's own; another name for each reader, so that nobody goes on hearing who was here before. */
export function ownScope({ user, live }: Pick<Me, 'user' | 'live'>): Scope {
  return { name: `own.${user?.id ?? 'guest'}`, query: {}, after: live?.after ?? null };
}

export const staffScope: Scope = { name: 'staff', query: { for: 'staff' }, after: null };

/** Of one order, for who has its link. */
export function linkScope(number: string, key: string): Scope {
  return { name: `order.${number}`, query: { order: number, key }, after: null };
}
