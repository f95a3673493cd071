import { type CakeDesign, icingColors } from './schema.ts';

/** What shows through a cake that has next to no icing. */
const NAKED_GROUND = '#f0d9b0';
/** Below this, letters can't be told from what they are piped on, in the light of a living room. */
const LEAST_CONTRAST = 1.45;

/** Whether the letters of this cake can be read on it. */
export function isLegible(design: CakeDesign): boolean {
  return contrast(icingColors[design.inscription.color], groundColor(design)) >= LEAST_CONTRAST;
}

/** What the letters are piped on: a drip is poured over all of the top, and on the front it ends above them. */
export function groundColor({ icing, color, border, borderColor, inscription }: CakeDesign): string {
  if (border === 'drip' && inscription.place === 'top') return icingColors[borderColor];
  return icing === 'naked' ? NAKED_GROUND : icingColors[color];
}

/** 1 to 21, as WCAG 2 measures it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
