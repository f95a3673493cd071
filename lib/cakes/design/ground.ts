import { halfSpanAt, inset, type Outline, outlineOf } from './draw/outline.ts';
import { cos, sin, TAU } from './draw/trigonometry.ts';
import type { CakeDesign } from './schema.ts';
import { tierSizes } from './size.ts';

/** What there is of a cake to write on, in mm. */
export type Ground = {
  tier: number;
  low: number;
  high: number;
  /** What there is for a line whose baseline's middle is at `y`; heights in mm. */
  roomAt(y: number, radius: number | null, xHeight: number): number;
  /** Of a line that is `below` under the first; null for straight ones. */
  radiusAt(below: number): number | null;
  /** By how much the ends of a line leave the height of its middle. */
  sag(width: number): number;
};
/** Whether what lies on top leaves the inscription the front half only. */
function isTopShared({ fruit, flowers, candles }: CakeDesign): boolean {
  return fruit !== 'none' || flowers !== 'none' || candles !== null;
}

/** How far a drip comes down a tier that is written on, of its height. */
export const DRIP_SHARE = 0.42;

export function groundFor(design: CakeDesign): Ground {
  return design.inscription.place === 'top' ? topGround(design) : frontGround(design);
}

/** Room that a border takes at the edge, in mm. */
function borderWidth({ border }: Pick<CakeDesign, 'border'>): number {
  return border === 'none' || border === 'drip' ? 8 : 15;
}

function topGround(design: CakeDesign): Ground {
  const sizes = tierSizes(design);
  const { width } = sizes.at(-1) ?? { width: 0 };
  const edge = inset(outlineOf(design.shape, width), borderWidth(design) + 3);
  const ys = edge.points.map(({ y }) => y);
  const [front, back] = [Math.min(...ys), Math.max(...ys)];
  const isCurved = design.inscription.line === 'curved';
  return {
    tier: sizes.length - 1,
    // A heart is wide above its tip.
    low: front + (design.shape === 'heart' ? (back - front) * 0.3 : 2),
    high: front + (back - front) * (isTopShared(design) ? 0.56 : 0.97),
    radiusAt: (below) => (isCurved ? width * 0.62 - below : null),
    sag: () => 0,
    roomAt: (y, radius, xHeight) => (radius === null ? straight(edge, y, xHeight) : arched(edge, y, radius, xHeight)),
  };
}

function straight(edge: Outline, y: number, xHeight: number): number {
  return 2 * Math.min(halfSpanAt(edge, y - 0.3 * xHeight), halfSpanAt(edge, y + 1.3 * xHeight));
}

/** As far along the arc as both its ends are on the cake. */
function arched(edge: Outline, y: number, radius: number, xHeight: number): number {
  const step = TAU / 360;
  let angle = 0;
  while (angle < TAU / 4) {
    const [dx, drop] = [sin(angle + step), 1 - cos(angle + step)];
    const isOn = [-0.3, 1.3].every((up) => {
      const reach = radius + up * xHeight;
      return halfSpanAt(edge, y + up * xHeight - reach * drop) >= reach * dx;
    });
    if (!isOn) break;
    angle += step;
  }
  return 2 * angle * radius;
}

/** How much of the side of a round cake faces who stands before it. */
const FRONT_ANGLE = TAU * 0.27;

function frontGround(design: CakeDesign): Ground {
  const [size = { width: 0, height: 0 }] = tierSizes(design);
  const isCurved = design.inscription.line === 'curved';
  const radius = size.width * 1.1;
  const room = { round: (size.width / 2) * FRONT_ANGLE, square: size.width * 0.8, heart: 0 }[design.shape];
  return {
    tier: 0,
    low: borderWidth(design) + 3,
    high: size.height - (design.border === 'drip' ? size.height * DRIP_SHARE : borderWidth(design) + 3),
    // One below the other around one middle above them.
    radiusAt: (below) => (isCurved ? -(radius + below) : null),
    sag: (width) => (isCurved ? (width * width) / (8 * radius) : 0),
    roomAt: () => room,
  };
}
