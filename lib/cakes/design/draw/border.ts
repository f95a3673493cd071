import type { CakeDesign } from '../schema.ts';
import { type Rgb, toHex } from './color.ts';
import { type Ink, path, use } from './ink.ts';
import { matt } from './light.ts';
import { inset, type Outline, pointAt } from './outline.ts';
import type { Scene, Spot, Tier } from './scene.ts';

type Piped = Exclude<CakeDesign['border'], 'none' | 'drip'>;

/** A dab of a border: how far apart they stand, how long and high each is, in mm. */
const dabs: Record<Piped, { step: number; length: number; height: number }> = {
  shells: { step: 13.5, length: 19, height: 12.5 },
  beads: { step: 10, length: 11.4, height: 11.4 },
  rope: { step: 7.5, length: 15, height: 12.5 },
  ruffle: { step: 11, length: 17, height: 14 },
};

/** One drawn from the middle, of length and height 1, lying along x; its body takes the colour of its place. */
const shapes: Record<Piped, () => string> = {
  shells: () =>
    path(
      'M-.5 .06C-.52-.3-.28-.52-.02-.5C.2-.48.34-.2.56.14C.62.26.5.34.38.36C.1.46-.2.56-.36.44C-.46.36-.5.24-.5 .06Z',
      {},
    ) +
    path('M-.5 .06C-.5.3-.42.46-.3.46C-.06.54.24.42.44.34C.54.3.6.24.56.14C.4.26.2.26 0 .28C-.24.32-.44.24-.5 .06Z', {
      fill: '#3a1a10',
      'fill-opacity': 0.2,
    }) +
    groove('M-.44-.1C-.34-.36-.1-.3.1-.1C.22.02.36.12.5.18') +
    groove('M-.48.12C-.34-.1-.08-.06.12.06C.24.14.38.2.5.22') +
    groove('M-.44.3C-.28.12-.06.14.14.2C.26.24.36.28.46.28') +
    shine('M-.34-.3C-.24-.44-.06-.46.06-.34') +
    shine('M-.42-.02C-.34-.18-.16-.2-.02-.1'),
  beads: () =>
    path('M-.5 0A.5 .5 0 1 1 .5 0A.5 .5 0 1 1-.5 0Z', {}) +
    path('M-.49.1C-.3.3.28.26.49-.06C.52.28.24.5 0 .5C-.26.5-.46.32-.49.1Z', {
      fill: '#3a1a10',
      'fill-opacity': 0.17,
    }) +
    path('M-.34.26C-.12.42.2.4.38.16C.34.4.16.5 0 .5C-.14.5-.28.4-.34.26Z', { fill: '#3a1a10', 'fill-opacity': 0.15 }) +
    path('M-.34-.14C-.3-.34-.1-.42.06-.38C.0-.26-.18-.1-.34-.14Z', { fill: '#fff', 'fill-opacity': 0.62 }),
  rope: () =>
    path('M-.52.4C-.44.06-.2-.5.2-.5C.46-.5.56-.3.5-.1C.4.2.16.5-.18.5C-.36.52-.54.52-.52.4Z', {}) +
    path('M-.52.4C-.3.44.22.3.5-.1C.44.2.16.5-.18.5C-.36.52-.54.52-.52.4Z', { fill: '#3a1a10', 'fill-opacity': 0.2 }) +
    groove('M-.42.34C-.3.04.0-.3.34-.38') +
    groove('M-.3.4C-.1.2.16-.04.44-.18') +
    shine('M-.16-.22C-.04-.36.1-.42.24-.42'),
  ruffle: () =>
    path('M-.5-.3C-.3-.52.3-.52.5-.3C.46-.02.56.2.44.42C.3.56.2.34.06.44C-.08.56-.2.34-.32.48C-.52.5-.5.1-.5-.3Z', {}) +
    path('M-.32.48C-.4.2-.3-.1-.24-.3C-.16-.06-.1.16-.06.42C-.14.42-.22.4-.32.48Z', {
      fill: '#3a1a10',
      'fill-opacity': 0.2,
    }) +
    path('M.44.42C.3.2.24-.1.2-.3C.12-.02.1.2.06.44C.16.38.3.52.44.42Z', { fill: '#3a1a10', 'fill-opacity': 0.16 }) +
    groove('M-.46-.24C-.2-.34.24-.34.46-.24') +
    shine('M-.44.3C-.46.1-.42-.1-.4-.2') +
    shine('M-.02.3C-.02.1.0-.1.02-.26'),
};

function groove(d: string): string {
  return path(d, {
    fill: 'none',
    stroke: '#3a1a10',
    'stroke-opacity': 0.2,
    'stroke-width': 0.045,
    'stroke-linecap': 'round',
  });
}
function shine(d: string): string {
  return path(d, {
    fill: 'none',
    stroke: '#fff',
    'stroke-opacity': 0.55,
    'stroke-width': 0.075,
    'stroke-linecap': 'round',
  });
}

type BorderPart = 'behind' | 'before' | 'all';

/** Pipes a border along an edge; of one at a tier's foot, what the tier hides comes before it is drawn. */
export function drawBorder(ink: Ink, scene: Scene, kind: Piped, along: BorderPlace): void {
  const { outline, z, color, part } = along;
  const { step, length, height } = dabs[kind];
  const symbol = ink.symbol(kind, shapes[kind]);
  const count = Math.round(outline.length / step);
  const drawn: { behind: number; markup: string }[] = [];
  for (let at = 0; at < count; at++) {
    const distance = (at / count) * outline.length;
    const { x, y, nx, ny } = pointAt(outline, distance);
    const [vx, vy] = scene.turn(nx, ny);
    const isBehind = vy > 0.1 && scene.view !== 'top';
    if (part !== 'all' && (part === 'behind') !== isBehind) continue;
    const spot = scene.project(x, y, z);
    const axis = directionOf(scene, [-ny, nx]);
    const seen = axis.length;
    const isEndOn = seen < END_ON;
    // Before the eye, what runs around the back of a foot would stand beside the wall in pieces.
    if (part !== 'all' && scene.view === 'front' && (vy > 0.05 || seen < EDGE_ON)) continue;
    const long = Math.sqrt(height * height + (length * length - height * height) * seen * seen) * scene.scale;
    const high = height * scene.scale;
    const [ax, ay] =
      axis.direction[0] < 0 && kind !== 'rope' && kind !== 'shells'
        ? [-axis.direction[0], -axis.direction[1]]
        : axis.direction;
    const flip = ax < 0 ? -1 : 1;
    const matrix = [ax * long, ay * long, -ay * high * flip, ax * high * flip, spot[0], spot[1]] as const;
    const fill = toHex(matt(color, [vx * 0.62, vy * 0.62, 0.78]));
    drawn.push({
      behind: isEndOn ? scene.turn(x, y)[1] : Number.NEGATIVE_INFINITY,
      markup: use(symbol, matrix, { fill }),
    });
  }
  // What runs away from the eye covers what is behind it.
  for (const { markup } of drawn.toSorted((a, b) => (a.behind === b.behind ? 0 : b.behind - a.behind))) ink.add(markup);
}
export type BorderPlace = { outline: Outline; z: number; color: Rgb; part: BorderPart };

/** Of less than this much of its length a dab shows its end: it stands upright, however its edge runs. */
const END_ON = 0.45;
const EDGE_ON = 0.12;

/** How a direction on the cake runs in the picture, and how much of its length is seen. */
function directionOf(scene: Scene, [x, y]: Spot): { direction: Spot; length: number } {
  const [ox, oy] = scene.project(0, 0, 0);
  const [px, py] = scene.project(x, y, 0);
  const [dx, dy] = [(px - ox) / scene.scale, (py - oy) / scene.scale];
  const length = Math.sqrt(dx * dx + dy * dy);
  const level = Math.max(0, Math.min(1, (END_ON - length) / (END_ON - 0.1)));
  const [lx, ly] = [dx + (dx < 0 ? -level : level), dy * (1 - level)];
  const reach = Math.sqrt(lx * lx + ly * ly);
  return { direction: [lx / reach, ly / reach], length };
}

/** The lines along which a tier's borders lie: around its foot, and on its edge. */
export function footLine({ outline, foot }: Tier): Pick<BorderPlace, 'outline' | 'z'> {
  return { outline: inset(outline, -2), z: foot + 5 };
}
export function edgeLine({ outline, top }: Tier): Pick<BorderPlace, 'outline' | 'z'> {
  return { outline: inset(outline, 5), z: top + 2.5 };
}
