import type { Action } from '#components/forms/action.ts';

/** What can be done to the machines, by whom may `operate` them. */
export type EngineActions = {
  setDrained: Action<{ id: string; isDrained: boolean }>;
  purge: Action<{ key: string }>;
  flush: Action<Record<string, never>>;
  setPaused: Action<{ queue: string; isPaused: boolean }>;
};
