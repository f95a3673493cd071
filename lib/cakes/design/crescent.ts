/** Of fruit and flowers on top: where along the edge they lie, as shares of it, how large, and in how many places. */
export type Crescent = { from: number; to: number; size: number; places: number };

/** Behind what is written, or nearly all around. In mm. */
export function crescentOn({ width, length, isWritten }: Top): Crescent {
  const [from, to] = isWritten ? [0.02, 0.48] : [0.16, 0.8];
  const size = Math.max(0.62, Math.min(1.1, width / 190));
  return { from, to, size, places: Math.round(((to - from) * length) / (15 * size)) };
}
type Top = { width: number; length: number; isWritten: boolean };

/** Places of the handful on a ledge before the next tier. */
export const POSY = 7;
