import type { CakeDesign } from '../schema.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** A point of a tier's edge, seen from above in millimetres: x to the right, y to the back, the tier's middle at 0. */
export type EdgePoint = {
  x: number;
  y: number;
  /** Outward, of length 1. */
  nx: number;
  ny: number;
  /** How far it is along the edge from its beginning. */
  at: number;
};
/** Against the clock from the right, closed; the points stand at even distances. */
export type Outline = { points: readonly EdgePoint[]; length: number };

type Point = readonly [x: number, y: number];
const POINTS = 144;

export function outlineOf(shape: CakeDesign['shape'], width: number): Outline {
  return measure(resample(corners[shape](), POINTS).map(([x, y]): Point => [x * width, y * width]));
}

/** Of width 1. */
const corners: Record<CakeDesign['shape'], () => Point[]> = {
  round: () => around(POINTS, (angle) => [cos(angle) / 2, sin(angle) / 2]),
  square: () => around(720, roundedSquare),
  heart,
};

function around(count: number, pointAt: (angle: number) => Point): Point[] {
  return Array.from({ length: count }, (_, at) => pointAt((at / count) * TAU));
}

const CORNER = 0.09;

/** Where a ray from the middle leaves it. */
function roundedSquare(angle: number): Point {
  const [dx, dy] = [cos(angle), sin(angle)];
  const reach = 0.5 / Math.max(Math.abs(dx), Math.abs(dy));
  const [x, y] = [dx * reach, dy * reach];
  const middle = 0.5 - CORNER;
  if (Math.abs(x) <= middle || Math.abs(y) <= middle) return [x, y];
  // In the corner: the ray meets the circle about the corner's own middle.
  const [cx, cy] = [Math.sign(x) * middle, Math.sign(y) * middle];
  const along = dx * cx + dy * cy;
  const to = along + Math.sqrt(along * along - (cx * cx + cy * cy) + CORNER * CORNER);
  return [dx * to, dy * to];
}

/** A heart whose tip points to who looks at it; the tip and the notch are soft, as a cake's are. */
function heart(): Point[] {
  const drawn = around(360, (angle): Point => {
    const t = angle - TAU / 4;
    const s = sin(t);
    return [-16 * s * s * s, 13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)];
  });
  let points = resample(drawn, POINTS);
  for (let round = 0; round < 10; round++) points = points.map((point, at) => between(points, point, at));
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [low, high] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const scale = 1 / (right - left);
  return points.map(([x, y]) => [x * scale, (y - (low + high) / 2) * scale]);
}

function between(points: readonly Point[], [x, y]: Point, at: number): Point {
  const [px, py] = points.at(at - 1) as Point;
  const [nx, ny] = points[(at + 1) % points.length] as Point;
  return [(px + 2 * x + nx) / 4, (py + 2 * y + ny) / 4];
}

function resample(points: readonly Point[], count: number): Point[] {
  const { sums, total } = lengths(points);
  let from = 0;
  return Array.from({ length: count }, (_, index): Point => {
    const at = (index / count) * total;
    while ((sums[from + 1] as number) < at) from++;
    const [a, b] = [points[from] as Point, points[(from + 1) % points.length] as Point];
    const share = (at - (sums[from] as number)) / ((sums[from + 1] as number) - (sums[from] as number));
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
}

/** From the first point to each, and back to the first. */
function lengths(points: readonly Point[]): { sums: number[]; total: number } {
  const sums = [0];
  for (const [at, [x, y]] of points.entries()) {
    const [nx, ny] = points[(at + 1) % points.length] as Point;
    sums.push((sums[at] as number) + Math.sqrt((nx - x) * (nx - x) + (ny - y) * (ny - y)));
  }
  return { sums, total: sums.at(-1) as number };
}

function measure(points: readonly Point[]): Outline {
  const { sums, total } = lengths(points);
  return {
    length: total,
    points: points.map(([x, y], at) => {
      const [px, py] = points.at(at - 1) as Point;
      const [nx, ny] = points[(at + 1) % points.length] as Point;
      const [dx, dy] = [nx - px, ny - py];
      const length = Math.sqrt(dx * dx + dy * dy);
      return { x, y, nx: dy / length, ny: -dx / length, at: sums[at] as number };
    }),
  };
}

/** The same edge, further in. */
export function inset({ points, length }: Outline, by: number): Outline {
  return {
    length,
    points: points.map((point) => ({ ...point, x: point.x - point.nx * by, y: point.y - point.ny * by })),
  };
}

/** The edge at a distance along it, which may be beyond its ends. */
export function pointAt({ points, length }: Outline, distance: number): EdgePoint {
  const at = distance - Math.floor(distance / length) * length;
  const position = (at / length) * points.length;
  const index = Math.floor(position) % points.length;
  const share = position - Math.floor(position);
  const [a, b] = [points[index] as EdgePoint, points[(index + 1) % points.length] as EdgePoint];
  const mix = (from: number, to: number) => from + (to - from) * share;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), nx: mix(a.nx, b.nx), ny: mix(a.ny, b.ny), at };
}

/** How far a straight line at `y` can go from the middle to either side; 0 where there is no cake in the middle. */
export function halfSpanAt({ points }: Outline, y: number): number {
  let [left, right] = [0, 0];
  for (const [at, a] of points.entries()) {
    const b = points[(at + 1) % points.length] as EdgePoint;
    if (a.y > y === b.y > y) continue;
    const x = a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
    if (x > 0) right = right === 0 ? x : Math.min(right, x);
    else left = left === 0 ? x : Math.max(left, x);
  }
  return Math.min(right, -left);
}
