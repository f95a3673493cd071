import { chance } from './chance.ts';
import { type Ink, path, round } from './ink.ts';
import { DARK, lightOf, mark } from './knife.ts';
import type { EdgePoint, Outline } from './outline.ts';
import { ring, type Scene, type Spot, spots, type Tier } from './scene.ts';
import type { Coat } from './tier.ts';
import { sin, TAU } from './trigonometry.ts';

/** A tier's top within its round edge, and the icing on it. */
export type Topped = { tier: Tier; edge: Outline; coat: Coat };

/** The turn of a palette knife on a turning cake: from the edge to the middle. */
export function spiral(ink: Ink, scene: Scene, { tier, edge, coat }: Topped): void {
  const turns = 4;
  const line: Spot[] = [];
  const steps = turns * 36;
  for (let at = 0; at <= steps; at++) {
    const share = 0.93 - 0.85 * (at / steps);
    const point = edge.points[Math.round((at / 36) * edge.points.length) % edge.points.length] as EdgePoint;
    line.push(scene.project(point.x * share, point.y * share, tier.top));
  }
  const d = spots(line);
  const wide = Math.max(3, tier.width * 0.028 * scene.scale);
  ink.add(path(d, mark(DARK, 0.045, wide)));
  ink.add(path(d, { ...mark(lightOf(coat), 0.28, wide * 0.5), transform: `translate(0 ${round(wide * 0.42, 10)})` }));
}

/** Soft crests all over the top. */
export function waves(ink: Ink, scene: Scene, { tier, edge, coat }: Topped): void {
  const [crests, troughs] = [[] as string[], [] as string[]];
  const random = chance(tier.width + 5);
  for (const share of [0.2, 0.42, 0.62, 0.8, 0.95]) {
    const count = Math.round(share * 15);
    for (let at = 0; at < count; at++) {
      const start = (at + random() * 0.4) / count;
      const arc = Array.from({ length: 8 }, (_, step): Spot => {
        const along = start + (step / 7) * (0.8 / count);
        const { x, y } = edge.points[Math.floor(along * edge.points.length) % edge.points.length] as EdgePoint;
        const reach = share + sin((step / 7) * (TAU / 2)) * 0.06 - 0.03;
        return scene.project(x * reach, y * reach, tier.top);
      });
      crests.push(spots(arc));
      troughs.push(spots(arc));
    }
  }
  const wide = 5 * scene.scale;
  ink.add(path(troughs.join(''), { ...mark(DARK, 0.05, wide), transform: `translate(0 ${round(wide * 0.5, 10)})` }));
  ink.add(path(crests.join(''), mark(lightOf(coat), 0.55, wide * 0.7)));
}

/** A soft patch of light on what is smooth. */
export function sheen(ink: Ink, scene: Scene, { tier, edge }: Topped): void {
  const [cx, cy] = scene.project(0, 0, tier.top);
  const r = (tier.width / 2) * scene.scale;
  const at = scene.view === 'top' ? [-0.4, -0.4] : [-0.35, 0.1];
  const fill = ink.gradient(
    'radial',
    {
      cx: 0,
      cy: 0,
      r: round(r * 0.75, 10),
      gradientTransform: `translate(${round(cx + r * (at[0] as number), 10)} ${round(cy + r * (at[1] as number) * scene.depth, 10)}) scale(1 ${round(scene.depth, 1000)})`,
    },
    [
      { at: 0, color: [255, 255, 255], opacity: 0.36 },
      { at: 0.5, color: [255, 255, 255], opacity: 0.14 },
      { at: 1, color: [255, 255, 255], opacity: 0 },
    ],
  );
  ink.add(path(ring(scene, edge, tier.top), { fill }));
}
