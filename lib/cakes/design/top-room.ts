import type { CakeDesign } from './schema.ts';
import { tierSizes } from './size.ts';
import { isWrittenOn } from './text.ts';

/** What the top of a cake has to carry, against what it has room for; one unit is a number of one or two candles. */

export function topNeeds(design: CakeDesign): number {
  const { fruit, flowers, candles } = design;
  const large = [isWrittenOn(design, 'top'), fruit !== 'none', flowers !== 'none'].filter(Boolean).length;
  const digits = candles === null ? 0 : String(candles).length;
  return large * 2 + (digits > 2 ? 2 : Math.min(digits, 1));
}

/** Of a cake of several tiers only the uppermost counts. */
export function topRoom(design: CakeDesign): number {
  const { width } = tierSizes(design).at(-1) ?? { width: 0 };
  return steps.find(({ from }) => width >= from)?.room ?? 3;
}

/** From such widths on, in mm. */
const steps = [
  { from: 280, room: 8 },
  { from: 240, room: 6 },
  { from: 190, room: 5 },
] as const;
