import type { CakeDesign, View } from '../schema.ts';
import { type TierSize, tierSizes } from '../size.ts';
import { round } from './ink.ts';
import { type EdgePoint, type Outline, outlineOf } from './outline.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** A point of the picture. */
export type Spot = readonly [x: number, y: number];
export type Vector = readonly [x: number, y: number, z: number];

/** A tier, and how high its foot is above the plate, in mm. */
export type Tier = TierSize & { foot: number; top: number; outline: Outline };

/** How the cake stands before the eye: its tiers in mm, and where their points are in the picture. */
export type Scene = {
  view: View;
  tiers: readonly Tier[];
  /** Units of the picture per mm. */
  scale: number;
  /** How much of a depth (on the plate) and of a height is seen. */
  depth: number;
  rise: number;
  /** x to the right, y to the back, z up; in mm, before the cake is turned. */
  project(x: number, y: number, z: number): Spot;
  /**
   * A direction of the cake as the eye has it: turned, x to the right, y away. From above it is mirrored, so that the
   * light comes from the picture's upper left there too.
   */
  turn(nx: number, ny: number): Spot;
};

const ELEVATION: Record<View, number> = { table: (30 / 360) * TAU, front: (5 / 360) * TAU, top: TAU / 4 };
/** A square shows two of its sides on the table. */
const TURNED = (-17 / 360) * TAU;
/** Where the middle of the plate is, and how much room there is for the cake: across, and above that middle. */
const FRAMES: Record<View, { middle: Spot; across: number; above: number }> = {
  table: { middle: [400, 478], across: 600, above: 452 },
  front: { middle: [400, 640], across: 560, above: 610 },
  top: { middle: [400, 400], across: 610, above: 2000 },
};
const LARGEST = 340;

export function setScene(design: CakeDesign, view: View): Scene {
  const tiers = stack(design);
  const { middle, across, above } = FRAMES[view];
  const [depth, rise] = [sin(ELEVATION[view]), view === 'top' ? 0 : cos(ELEVATION[view])];
  const isTurned = view === 'table' && design.shape === 'square';
  const angle = isTurned ? TURNED : 0;
  const [c, s] = [cos(angle), sin(angle)];
  const bottom = tiers[0] as Tier;
  const top = tiers.at(-1) as Tier;
  const width = bottom.width * (isTurned ? 1.2 : 1);
  // Larger cakes look larger, though less than they are.
  const filled = across * (0.86 + 0.14 * (bottom.width / LARGEST));
  const height = (top.top + room(design)) * rise + (top.width / 2) * depth;
  const scale = Math.min(filled / width, above / height);
  return {
    view,
    tiers,
    scale,
    depth,
    rise,
    turn: (nx, ny) => [nx * c - ny * s, (nx * s + ny * c) * (view === 'top' ? -1 : 1)],
    project: (x, y, z) => [
      middle[0] + scale * (x * c - y * s),
      middle[1] - scale * ((x * s + y * c) * depth + z * rise),
    ],
  };
}

/** What stands above the topmost icing, in mm. */
function room({ candles, flowers, fruit }: CakeDesign): number {
  if (candles !== null) return 74;
  return flowers !== 'none' || fruit !== 'none' ? 24 : 8;
}

function stack(design: CakeDesign): Tier[] {
  let foot = 0;
  return tierSizes(design).map((size) => {
    const tier = { ...size, foot, top: foot + size.height, outline: outlineOf(design.shape, size.width) };
    foot = tier.top;
    return tier;
  });
}

/** Whether a part of the side faces the eye. */
function faces({ turn }: Scene, { nx, ny }: EdgePoint): boolean {
  return turn(nx, ny)[1] < 0.02;
}

/** A line through points, each told by its distance from the one before, in tenths: as short as a path can be. */
export function spots(points: readonly Spot[]): string {
  let [fromX, fromY] = [0, 0];
  let d = '';
  for (const [index, [x, y]] of points.entries()) {
    const [toX, toY] = [round(x, 10), round(y, 10)];
    if (index === 0) d += `M${toX} ${toY}`;
    else d += (index === 1 ? 'l' : '') + step(toX - fromX) + step(toY - fromY);
    [fromX, fromY] = [toX, toY];
  }
  return d;
}

/** A number of a path, as short as it can be written. */
export function step(value: number): string {
  const written = String(round(value, 10)).replace(/^(-?)0[.]/, '$1.');
  return written.startsWith('-') ? written : ` ${written}`;
}

export function ring(scene: Scene, { points }: Outline, z: number): string {
  return `${spots(points.map(({ x, y }) => scene.project(x, y, z)))}Z`;
}

/** The part of an edge that faces the eye, from left to right; all of it from above. */
export function frontOf(scene: Scene, { points }: Outline): EdgePoint[] {
  if (scene.view === 'top') return [...points];
  // Its longest run: a heart's notch has sides of its own that face the eye, hidden behind the rest.
  const first = points.findIndex((point, at) => faces(scene, point) && !faces(scene, points.at(at - 1) as EdgePoint));
  const turned = [...points.slice(first), ...points.slice(0, first)];
  const runs: EdgePoint[][] = [];
  for (const [at, point] of turned.entries()) {
    if (!faces(scene, point)) continue;
    if (at === 0 || !faces(scene, turned[at - 1] as EdgePoint)) runs.push([]);
    runs.at(-1)?.push(point);
  }
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
