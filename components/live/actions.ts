import type { Action } from '#components/forms/action.ts';

/** Notes in the store that everything up to an event has been read. */
export type MarkRead = Action<{ upTo: string }>;
