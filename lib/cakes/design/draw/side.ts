import { chance } from './chance.ts';
import { type Ink, path, round, use } from './ink.ts';
import { DARK, lightOf, mark } from './knife.ts';
import type { EdgePoint } from './outline.ts';
import { frontOf, type Scene, spots, type Tier } from './scene.ts';
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
  const front = frontOf(scene, tier.outline);
  streak(ink, scene, tier, { front, from: 0.2, to: 0.3, opacity: 0.34 });
  streak(ink, scene, tier, { front, from: 0.325, to: 0.345, opacity: 0.22 });
  streak(ink, scene, tier, { front, from: 0.86, to: 0.91, opacity: 0.14 });
}

export function satin(ink: Ink, scene: Scene, tier: Tier): void {
  const front = frontOf(scene, tier.outline);
  for (const wide of [0.2, 0.17, 0.14, 0.11, 0.08, 0.05, 0.02]) {
    streak(ink, scene, tier, { front, from: 0.3 - wide, to: 0.3 + wide, opacity: 0.032 });
  }
}

function streak(ink: Ink, scene: Scene, tier: Tier, { front, from, to, opacity }: Streak): void {
  const part = front.slice(Math.round(from * front.length), Math.round(to * front.length) + 1);
  const low = part.map(({ x, y }) => scene.project(x, y, tier.foot + 8));
  const high = part.map(({ x, y }) => scene.project(x, y, tier.top - 12)).reverse();
  const ys = [...low, ...high].map(([, y]) => y);
  const fill = ink.gradient('linear', { x1: 0, x2: 0, y1: Math.min(...ys), y2: Math.max(...ys) }, [
    { at: 0, color: [255, 255, 255], opacity },
    { at: 0.7, color: [255, 255, 255], opacity: opacity * 0.6 },
    { at: 1, color: [255, 255, 255], opacity: 0 },
  ]);
  ink.add(path(`${spots([...low, ...high])}Z`, { fill }));
}
type Streak = { front: readonly EdgePoint[]; from: number; to: number; opacity: number };
