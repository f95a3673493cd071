import type { Me } from '#components/me/use-me.ts';

/** Whose news a page follows: all tabs of a browser share one connection, by its name. The dashboard has its own. */
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

/** How the machines do: `Sample`s, for the engine room. `after` is the last one that the page has. */
export function machinesScope(after: string): Scope {
  return { name: 'machines', query: { for: 'machines' }, after };
}
