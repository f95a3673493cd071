import type { CakeDesign } from './schema.ts';

/** What the top of a cake has to carry, against what it has room for; one unit is a number of one or two candles. */

export function topNeeds({ inscription, fruit, flowers, candles }: CakeDesign): number {
  const isWrittenOn = inscription.text.trim() !== '' && inscription.place === 'top';
  const large = [isWrittenOn, fruit !== 'none', flowers !== 'none'].filter(Boolean).length;
  const digits = candles === null ? 0 : String(candles).length;
  return large * 2 + (digits > 2 ? 2 : Math.min(digits, 1));
}

/** Of a cake of several tiers only the smallest one counts. */
export function topRoom({ servings, tiers }: CakeDesign): number {
  if (tiers === 3) return 3;
  if (tiers === 2) return servings < 30 ? 3 : 5;
  if (servings < 10) return 3;
  if (servings < 16) return 5;
  return servings < 24 ? 6 : 8;
}
