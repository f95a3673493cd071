import type { DesignField } from '#lib/cakes/design/fields.ts';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';

/** What was designed, step by step, to go back and forth in. */
export type History = {
  past: readonly CakeDesign[];
  present: CakeDesign;
  future: readonly CakeDesign[];
  /** What the last step has changed, if it was one part. */
  changed: DesignField | null;
};
export type HistoryAction =
  | { type: 'change'; design: CakeDesign; field: DesignField | null }
  | { type: 'undo' }
  | { type: 'redo' };

const MOST_STEPS = 100;
/** Changes of these that follow each other are one step: a word, not its letters. */
const typed: readonly (DesignField | null)[] = ['text', 'candles'];

export function begin(design: CakeDesign): History {
  return { past: [], present: design, future: [], changed: null };
}

export function historyReducer(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  switch (action.type) {
    case 'change': {
      const { design, field } = action;
      const goesOn = typed.includes(field) && field === history.changed;
      const before = goesOn ? past : [...past, present].slice(-MOST_STEPS);
      return { past: before, present: design, future: [], changed: field };
    }
    case 'undo': {
      const last = past.at(-1);
      if (!last) return history;
      return { past: past.slice(0, -1), present: last, future: [present, ...future], changed: null };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return history;
      return { past: [...past, present], present: next, future: rest, changed: null };
    }
  }
}
