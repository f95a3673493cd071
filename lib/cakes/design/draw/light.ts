import { type Rgb, tone } from './color.ts';
import type { Ink, Stop } from './ink.ts';
import type { EdgePoint, Outline } from './outline.ts';
import { frontOf, type Scene, type Vector } from './scene.ts';

/** From where the light comes, before the eye: from the left, from the front, from above. */
const LIGHT: Vector = [-0.44, -0.5, 0.745];

/** How much of it a surface gets: -1 … 1. */
function lit([x, y, z]: Vector): number {
  return x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2];
}

/** The tone of a matt surface; what is turned away gets what the plate and the room throw back. */
export function matt(color: Rgb, normal: Vector): Rgb {
  const share = lit(normal);
  const back = Math.max(0, normal[0] - 0.72) * 0.55;
  return tone(color, (share > 0 ? -0.52 + share * 0.84 : -0.52 + share * 0.62) + back);
}

/**
 * A side's shading from left to right, by where each part of it looks. `tilt` is how much it looks up: 0 for a wall, 1
 * for a top.
 */
export function sideFill(
  ink: Ink,
  scene: Scene,
  outline: Outline,
  { color, tilt = 0, paint = matt }: SideLight,
): string {
  const front = frontOf(scene, outline);
  const xs = front.map(({ x, y }) => scene.project(x, y, 0)[0]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const flat = Math.sqrt(1 - tilt * tilt);
  const stops: Stop[] = [];
  for (const [index, point] of front.entries()) {
    const at = ((xs[index] as number) - left) / (right - left);
    const isNew = at - (stops.at(-1)?.at ?? -1) > 0.05 || index === front.length - 1;
    if (isNew) stops.push({ at, color: paint(color, normalOf(scene, point, flat, tilt)) });
  }
  return ink.gradient(
    'linear',
    { x1: left, x2: right, y1: 0, y2: 0 },
    stops.toSorted((a, b) => a.at - b.at),
  );
}
type SideLight = { color: Rgb; tilt?: number; paint?: (color: Rgb, normal: Vector) => Rgb };

function normalOf(scene: Scene, { nx, ny }: EdgePoint, flat: number, tilt: number): Vector {
  const [x, y] = scene.turn(nx, ny);
  return [x * flat, y * flat, tilt];
}
