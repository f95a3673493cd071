import type { CSSProperties } from 'react';

/** Colours of lines that can be told apart, and seen on a sheet, in light and dark: crust, herb, blue, berry, … */
const colors = [
  ['#a4521c', '#e08a4a'],
  ['#3f6b3c', '#8cc084'],
  ['#2f6690', '#7fb4dd'],
  ['#a02648', '#f07c98'],
  ['#8a6a00', '#f2b93b'],
  ['#6b4a8a', '#b99bdb'],
  ['#1f7a75', '#63c7c0'],
  ['#7a6757', '#b6a492'],
] as const;

/** For who can't tell colours apart. */
const dashes = ['', '7 3', '2 3', '10 3 2 3', '4 4', '12 4', '1 2', '6 2 1 2'] as const;

/** Sets the colours for what is below; `lineLook` names them. */
export const chartColors = Object.fromEntries(
  colors.map(([light, dark], index) => [`--line-${index}`, `light-dark(${light}, ${dark})`]),
) as CSSProperties;

export function lineLook(index: number): { color: string; dash: string } {
  const place = index % colors.length;
  return { color: `var(--line-${place})`, dash: dashes[place] ?? '' };
}
