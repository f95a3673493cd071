import { brightness, toHex, tone } from './color.ts';
import { round } from './ink.ts';
import type { Coat } from './tier.ts';

/** Marks that a tool leaves in icing. */
export const mark = (color: string, opacity: number, width: number) => ({
  fill: 'none',
  stroke: color,
  'stroke-opacity': opacity,
  'stroke-width': round(width, 10),
  'stroke-linecap': 'round',
});
export const DARK = '#4a2414';
/** Where light falls on a ridge: nearly white on pale icing, a little lighter than a dark one. */
export const lightOf = ({ color }: Coat) => toHex(tone(color, 0.12 + 0.6 * brightness(color)));
