/**
 * Sines by plain arithmetic, which every engine rounds alike: those of `Math` may differ in their last bit between
 * browsers, and a picture is to be the same string everywhere.
 */
export const TAU = 6.283185307179586;

/** Of an angle in radians; right to twelve places, which is far below a picture's rounding. */
export function sin(angle: number): number {
  let x = angle - TAU * Math.floor(angle / TAU + 0.5);
  if (x > TAU / 4) x = TAU / 2 - x;
  if (x < -TAU / 4) x = -TAU / 2 - x;
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 2; n <= 20; n += 2) {
    term *= -square / (n * (n + 1));
    sum += term;
  }
  return sum;
}

export function cos(angle: number): number {
  return sin(angle + TAU / 4);
}
