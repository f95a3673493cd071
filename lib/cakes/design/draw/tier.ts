import { type Rgb, tone } from './color.ts';
import { type Ink, path } from './ink.ts';
import { matt, sideFill } from './light.ts';
import { inset, type Outline } from './outline.ts';
import { ring, type Scene, spots, type Tier, type Vector } from './scene.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** How a surface takes the light, and how round the icing's edge is, in mm. */
export type Coat = { color: Rgb; edge: number; paint?: (color: Rgb, normal: Vector) => Rgb };

/** A whole band of the side, from one height to another; what lies behind it is hidden. */
function band(scene: Scene, outline: Outline, low: number, high: number): string {
  // The hull of both edges: the far side of the upper one and the near side of the lower.
  return ring(scene, outline, low) + ring(scene, outline, high) + bridge(scene, outline, low, high);
}

/** Each piece of the side as a quadrilateral would leave seams; its visible runs as one strip do not. */
function bridge(scene: Scene, { points }: Outline, low: number, high: number): string {
  if (scene.rise === 0) return '';
  const there = points.map(({ x, y }) => scene.project(x, y, low));
  const back = points.map(({ x, y }) => scene.project(x, y, high));
  const [left, right] = extremes(there.map(([x]) => x));
  const corners = [there[left], there[right], back[right], back[left]] as const;
  return `${spots(corners.map((corner) => corner as readonly [number, number]))}Z`;
}

function extremes(xs: readonly number[]): [number, number] {
  return [xs.indexOf(Math.min(...xs)), xs.indexOf(Math.max(...xs))];
}

export function drawWall(ink: Ink, scene: Scene, { outline, foot, top }: Tier, coat: Coat): void {
  if (scene.rise === 0) return;
  ink.add(path(band(scene, outline, foot, top - coat.edge), { fill: sideFill(ink, scene, outline, coat) }));
}

const RINGS = 5;

/** From the side over the round edge to the top, ring by ring: each covers all of the one below but its rim. */
export function drawEdge(ink: Ink, scene: Scene, { outline, top }: Tier, coat: Coat): Outline {
  let edge = outline;
  for (let at = 0; at <= RINGS; at++) {
    const angle = ((at / RINGS) * TAU) / 4;
    edge = inset(outline, coat.edge * (1 - cos(angle)));
    const tilt = sin(angle);
    const fill = at === RINGS ? topFill(ink, scene, edge, top, coat) : sideFill(ink, scene, edge, { ...coat, tilt });
    ink.add(path(ring(scene, edge, top - coat.edge * (1 - tilt)), { fill }));
  }
  return edge;
}

/** Brighter to the light and softly darker away from it. */
function topFill(ink: Ink, scene: Scene, edge: Outline, top: number, { color, paint = matt }: Coat): string {
  const spotsOf = edge.points.map(({ x, y }) => scene.project(x, y, top));
  const xs = spotsOf.map(([x]) => x);
  const ys = spotsOf.map(([, y]) => y);
  const flat = paint(color, [0, 0, 1]);
  return ink.gradient(
    'linear',
    { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.max(...ys), y2: Math.min(...ys) },
    [
      { at: 0, color: tone(flat, 0.3) },
      { at: 0.4, color: tone(flat, 0.1) },
      { at: 1, color: tone(flat, -0.16) },
    ],
  );
}
