import { DRIP_SHARE } from '../ground.ts';
import { chance } from './chance.ts';
import { type Rgb, tone } from './color.ts';
import { type Ink, path, round, use } from './ink.ts';
import { matt, sideFill } from './light.ts';
import { type EdgePoint, inset } from './outline.ts';
import { frontOf, type Scene, spots, type Tier } from './scene.ts';

/** How far apart drips hang, in mm, and how wide they are. */
const STEP = 15;

/**
 * A glaze that was poured on top and ran over the edge: the part on the side, before the top is drawn. Each drip has
 * soft shoulders, straight sides and a round, heavier end.
 */
export function drawDrips(ink: Ink, scene: Scene, tier: Tier, { color, isLettered }: Drips): void {
  if (scene.rise === 0) return;
  const outer = inset(tier.outline, -1.6);
  const front = frontOf(scene, outer);
  const first = front[0] as EdgePoint;
  const along = front.map(({ at }) => (at - first.at + outer.length) % outer.length);
  const length = along.at(-1) as number;
  const at = pointOn(front, along);
  const random = chance(Math.round(tier.width * 7 + tier.foot));
  const count = Math.round(length / STEP);
  const step = length / count;
  const level = 9;
  // They end above what is written below them.
  const hang = isLettered ? tier.height * DRIP_SHARE - level : tier.height * 0.46;
  const lines: { x: number; half: number; drop: number }[] = Array.from({ length: count }, (_, index) => ({
    x: (index + 0.5 + (random() - 0.5) * 0.3) * step,
    half: step * (0.26 + random() * 0.09),
    drop: hang * (0.3 + random() * random() * 0.7),
  }));
  const spot = (s: number, down: number) => {
    const { x, y } = at(Math.max(0, Math.min(length, s)));
    const [px, py] = scene.project(x, y, tier.top - down);
    return `${round(px, 10)} ${round(py, 10)}`;
  };
  let lower = `L${spot(0, level)}`;
  for (const { x, half, drop } of lines) {
    const shoulder = step * 0.5 - half;
    const end = level + drop;
    const bulb = half * 1.12;
    lower += `Q${spot(x - half - shoulder * 0.2, level)} ${spot(x - half, level + shoulder)}`;
    lower += `L${spot(x - half, end - bulb)}`;
    lower += `C${spot(x - bulb * 1.15, end + bulb * 0.35)} ${spot(x + bulb * 1.15, end + bulb * 0.35)} ${spot(x + half, end - bulb)}`;
    lower += `L${spot(x + half, level + shoulder)}Q${spot(x + half + shoulder * 0.2, level)} ${spot(x + half + shoulder, level)}`;
  }
  const upper = front.map(({ x, y }) => scene.project(x, y, tier.top - 3)).reverse();
  const d = `M${spot(0, 3)}${lower}L${spot(length, level)}${spots(upper).replace('M', 'L')}Z`;
  const drips = ink.symbol(`drips ${tier.foot}`, () => path(d, {}));
  const layer = (dx: number, dy: number, fill: string, opacity?: number) =>
    ink.add(use(drips, [1, 0, 0, 1, dx, dy], { fill, 'fill-opacity': opacity }));
  layer(2.5, 4, '#3a1a10', 0.16);
  layer(0.5, 1.8, sideFill(ink, scene, outer, { color: tone(color, -0.75) }));
  layer(0, 0, sideFill(ink, scene, outer, { color, paint: glossy }));
  const glints = lines.map(({ x, half, drop }) => {
    const end = level + drop - half * 1.1;
    return `M${spot(x - half * 0.45, level + 1)}L${spot(x - half * 0.45, Math.max(level + 2, end))}`;
  });
  ink.add(path(glints.join(''), { ...glint, 'stroke-width': round(1.5 * scene.scale, 10), 'stroke-opacity': 0.34 }));
  const drops = lines.map(({ x, half, drop }) => `M${spot(x + half * 0.3, level + drop - half * 0.6)}l.01 0`);
  ink.add(path(drops.join(''), { ...glint, 'stroke-width': round(2.1 * scene.scale, 10), 'stroke-opacity': 0.4 }));
}
type Drips = { color: Rgb; isLettered: boolean };

const glint = { fill: 'none', stroke: '#fff', 'stroke-linecap': 'round' };

/** Deeper in shade and brighter in light than a matt surface. */
export const glossy: typeof matt = (color, normal) => tone(matt(color, normal), normal[2] > 0.9 ? -0.1 : -0.12);

function pointOn(front: readonly EdgePoint[], along: readonly number[]): (s: number) => { x: number; y: number } {
  return (s) => {
    const next = Math.max(
      1,
      along.findIndex((at) => at >= s),
    );
    const [a, b] = [front[next - 1] as EdgePoint, front[next] as EdgePoint];
    const [from, to] = [along[next - 1] as number, along[next] as number];
    const share = Math.max(0, Math.min(1, (s - from) / (to - from)));
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };
}
