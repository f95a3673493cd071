import { chance } from './chance.ts';
import { type Ink, path, round, use } from './ink.ts';
import { DARK, lightOf, mark } from './knife.ts';
import type { EdgePoint } from './outline.ts';
import { frontOf, type Scene, type Spot, spots, type Tier } from './scene.ts';
import type { Coat } from './tier.ts';
import { sin, TAU } from './trigonometry.ts';

/** What a tier's side bears of its icing's tools and of the room's light. */

/** Level lines that a comb leaves on a side that turns: a furrow in shade, and light on the ridge below it. */
export function comb(ink: Ink, scene: Scene, tier: Tier, { coat }: { coat: Coat }): void {
  const front = frontOf(scene, tier.outline);
  const from = tier.foot + 14;
  const to = tier.top - 13;
  const count = Math.round((to - from) / 6.5);
  const random = chance(tier.width);
  const furrows: string[] = [];
  for (let at = 0; at <= count; at++) {
    const z = from + ((to - from) * at) / count;
    const [phase, sway] = [random() * TAU, 0.4 + random() * 0.5];
    const line = front
      .filter((_, index) => index % 2 === 0 || index === front.length - 1)
      .map(({ x, y }, index) => scene.project(x, y, z + sin(phase + index * 0.33) * sway));
    furrows.push(spots(line));
  }
  const d = furrows.join('');
  const wide = 2.6 * scene.scale;
  ink.add(path(d, mark(DARK, 0.07, wide)));
  ink.add(path(d, { ...mark(lightOf(coat), 0.3, wide * 0.55), transform: `translate(0 ${round(wide * 0.75, 10)})` }));
}

/** Dabs of the back of a spoon, row upon row. */
export function dollops(ink: Ink, scene: Scene, tier: Tier, { coat }: { coat: Coat }): void {
  const front = frontOf(scene, tier.outline);
  const random = chance(tier.width + 3);
  const symbol = ink.symbol(
    'dollop',
    () =>
      path('M-.5 .1C-.5-.34-.16-.52.14-.5C.44-.46.56-.1.44.16C.3.46-.1.44-.3.36C-.42.3-.48.24-.5 .1Z', {
        fill: lightOf(coat),
        'fill-opacity': 0.34,
      }) +
      path('M-.5 .1C-.3.4.2.44.46.06C.48.4.16.54-.1.5C-.36.46-.5.32-.5 .1Z', { fill: DARK, 'fill-opacity': 0.12 }) +
      path('M-.34-.08C-.22-.34.06-.42.24-.32C.1-.26-.1-.2-.2 .04C-.26.1-.36.04-.34-.08Z', {
        fill: lightOf(coat),
        'fill-opacity': 0.6,
      }),
  );
  const rows = 5;
  for (let row = 0; row < rows; row++) {
    const z = tier.foot + 16 + ((tier.height - 30) * row) / (rows - 1);
    const every = 4;
    for (let at = (row % 2) * 2; at < front.length; at += every) {
      const { x, y, nx, ny } = front[at] as EdgePoint;
      const [vx] = scene.turn(nx, ny);
      const [px, py] = scene.project(x, y, z + (random() - 0.5) * 5);
      const seen = Math.sqrt(Math.max(0.03, 1 - vx * vx));
      const size = (17 + random() * 5) * scene.scale * (0.7 + tier.width / 800);
      const lean = (random() - 0.5) * 0.5;
      ink.add(use(symbol, [size * seen * 1.2, size * lean * seen, -size * lean * 0.4, size * 0.95, px, py]));
    }
  }
}

/** What a window and a lamp leave on a glaze. */
export function reflections(ink: Ink, scene: Scene, tier: Tier): void {
  glow(ink, scene, tier, { at: 0.26, wide: 0.22, opacity: 0.32 });
  glow(ink, scene, tier, { at: 0.22, wide: 0.05, opacity: 0.22 });
  glow(ink, scene, tier, { at: 0.87, wide: 0.09, opacity: 0.16 });
}

export function satin(ink: Ink, scene: Scene, tier: Tier): void {
  glow(ink, scene, tier, { at: 0.3, wide: 0.44, opacity: 0.2 });
}

/** Light on a side, as an upright oval that fades out all around: `at` and `wide` are shares of the side as it is seen. */
function glow(ink: Ink, scene: Scene, tier: Tier, { at, wide, opacity }: Glow): void {
  const front = frontOf(scene, tier.outline);
  const middle = tier.foot + tier.height * 0.5 - 2;
  const line = front.map(({ x, y }) => scene.project(x, y, middle));
  const xs = line.map(([x]) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const x = left + (right - left) * at;
  const [, y] = line.find((spot) => spot[0] >= x) as Spot;
  const rx = ((right - left) * wide) / 2;
  const ry = (tier.height / 2 - 8) * scene.rise * scene.scale;
  const place = `translate(${round(x, 10)} ${round(y, 10)}) scale(${round(rx / ry, 1000)} 1)`;
  const fill = ink.gradient('radial', { cx: 0, cy: 0, r: round(ry, 10), gradientTransform: place }, [
    { at: 0, color: WHITE, opacity },
    { at: 0.4, color: WHITE, opacity: opacity * 0.72 },
    { at: 0.75, color: WHITE, opacity: opacity * 0.2 },
    { at: 1, color: WHITE, opacity: 0 },
  ]);
  const [w, h] = [round(rx, 10), round(ry, 10)];
  ink.add(
    path(`M${round(x - rx, 10)} ${round(y, 10)}a${w} ${h} 0 1 1 ${2 * w} 0a${w} ${h} 0 1 1 ${-2 * w} 0Z`, { fill }),
  );
}
type Glow = { at: number; wide: number; opacity: number };
const WHITE = [255, 255, 255] as const;
