import { expect, test } from 'vitest';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import { arrange, columnStages, isColumn, type Move } from './moves.ts';

const line = (id: string, changes: Partial<CakeLine> = {}): CakeLine => ({
  ...{ id, design: firstDesign, wishes: { note: '', allergies: '' }, stage: 'accepted', percent: 100, proof: null },
  ...{ orderNumber: 'LV-00000000', position: { nth: 1, of: 1 }, name: 'Ada', isRush: false, hasConcern: false },
  ...{ pickup: { startsAt: '2026-11-28T08:00:00.000Z', endsAt: '2026-11-28T08:30:00.000Z' } },
  ...{ openQuestions: [], lastAnswer: null, orderNote: '', isStuck: false },
  ...changes,
});
const idsAt = (board: ReturnType<typeof arrange>) =>
  Object.fromEntries(
    [...board].map(([stage, cakes]) => [stage, cakes.map(({ id }) => id)]).filter(([, ids]) => ids?.length),
  );
const move: Move = { from: 'accepted', to: 'baking' };

test('a cake on its way stands where it is going to, until the shop knows better', () => {
  const moves = new Map([['one', move]]);
  const board = arrange([line('one'), line('other')], moves);
  expect(idsAt(board)).toEqual({ accepted: ['other'], baking: ['one'] });
  expect(board.get('baking')?.[0]?.isMoving).toBe(true);
  expect(board.get('accepted')?.[0]?.isMoving).toBe(false);
  // Somebody else was quicker, and went further.
  expect(idsAt(arrange([line('one', { stage: 'decorating' })], moves))).toEqual({ decorating: ['one'] });
  // It was refused: the move is taken out, and the cake is where it was.
  expect(idsAt(arrange([line('one')], new Map()))).toEqual({ accepted: ['one'] });
});

test('what hurries stands first, then what is handed out first', () => {
  const later = { startsAt: '2026-11-28T09:00:00.000Z', endsAt: '2026-11-28T09:30:00.000Z' };
  const cakes = [line('late', { pickup: later }), line('soon'), line('rush', { pickup: later, isRush: true })];
  expect(idsAt(arrange(cakes, new Map()))).toEqual({ accepted: ['rush', 'soon', 'late'] });
});

test('a board has a column for all that a baker sees and does', () => {
  expect(columnStages.every(isColumn)).toBe(true);
  expect(['waiting', 'drawing', 'cancelled', undefined].some(isColumn)).toBe(false);
});
