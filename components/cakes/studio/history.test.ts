import { expect, test } from 'vitest';
import { type DesignField, withPart } from '#lib/cakes/design/fields.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { begin, type HistoryAction, historyReducer } from './history.ts';

function change(field: DesignField, value: unknown) {
  return (history: ReturnType<typeof begin>) =>
    historyReducer(history, { type: 'change', design: withPart(history.present, field, value as never), field });
}
const act = (type: 'undo' | 'redo') => (history: ReturnType<typeof begin>) =>
  historyReducer(history, { type } as HistoryAction);

function after(...steps: ((history: ReturnType<typeof begin>) => ReturnType<typeof begin>)[]) {
  return steps.reduce((history, step) => step(history), begin(firstDesign));
}

test('back and forth, step by step', () => {
  const steps = [change('shape', 'square'), change('tiers', 1), change('icing', 'naked')];
  expect(after(...steps, act('undo')).present.icing).toBe('buttercream');
  expect(after(...steps, act('undo'), act('undo'), act('undo')).present).toBe(firstDesign);
  expect(after(...steps, act('undo'), act('undo'), act('redo'), act('redo')).present).toEqual(after(...steps).present);
});

test('no further back than to the first, nor further on than to the last', () => {
  expect(after(act('undo')).present).toBe(firstDesign);
  expect(after(change('shape', 'heart'), act('redo')).present.shape).toBe('heart');
});

test('a word is one step, and what comes between begins another', () => {
  const typed = [change('text', 'E'), change('text', 'Em'), change('text', 'Emma')];
  expect(after(...typed, act('undo')).present.inscription.text).toBe('');
  const twice = after(
    ...typed,
    change('face', 'caveat'),
    change('text', 'Emma!'),
    change('text', 'Emma!!'),
    act('undo'),
  );
  expect(twice.present.inscription).toMatchObject({ text: 'Emma', face: 'caveat' });
  // A choice counts each time, however often the same part changes.
  expect(after(change('shape', 'square'), change('shape', 'heart'), act('undo')).present.shape).toBe('square');
});

test('what was undone is gone once something else is done', () => {
  expect(after(change('shape', 'square'), act('undo'), change('tiers', 2), act('redo')).present.shape).toBe('round');
});
