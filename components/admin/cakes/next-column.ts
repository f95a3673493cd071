import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';
import { columnStages } from './moves.ts';

const steps: Record<string, number> = { [KeyboardCode.Right]: 1, [KeyboardCode.Left]: -1 };

/** Where a cake that is moved by keys goes: the top of the next column, or of the one before; past the last it stays. */
export const goToColumn: KeyboardCoordinateGetter = (event, { context: { droppableRects, over, active } }) => {
  const step = steps[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const at = columnStages.findIndex((stage) => stage === (over?.id ?? active?.data.current?.stage));
  const to = columnStages[Math.min(Math.max(at + step, 0), columnStages.length - 1)];
  const rect = to === undefined ? undefined : droppableRects.get(to);
  return rect && { x: rect.left, y: rect.top };
};
