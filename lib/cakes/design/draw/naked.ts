import type { CakeDesign } from '../schema.ts';
import { chance } from './chance.ts';
import { parseColor, type Rgb, toHex, tone } from './color.ts';
import { type Ink, path, round } from './ink.ts';
import { DARK, mark } from './knife.ts';
import { sideFill } from './light.ts';
import { type EdgePoint, inset } from './outline.ts';
import { frontOf, type Scene, spots, type Tier } from './scene.ts';
import type { Coat } from './tier.ts';

const sponges: Record<CakeDesign['sponge'], string> = {
  vanilla: '#e6c489',
  chocolate: '#5a3522',
  lemon: '#efd57a',
  almond: '#d9b98a',
  carrot: '#c07f42',
  'red-velvet': '#96302f',
};
const fillings: Record<CakeDesign['filling'], string> = {
  raspberry: '#b3213f',
  'pastry-cream': '#f6dc98',
  ganache: '#3b2217',
  'lemon-curd': '#f0bf2e',
  praline: '#a26a38',
  'salted-caramel': '#c67d2a',
};

/** Three sponges and two fillings, and a veil of icing that the scraper left. */
export function layers(ink: Ink, scene: Scene, tier: Tier, { design, coat }: { design: CakeDesign; coat: Coat }): void {
  const sponge = parseColor(sponges[design.sponge]);
  const filling = parseColor(fillings[design.filling]);
  const random = chance(tier.width + 11);
  const height = tier.height - coat.edge;
  const at = (share: number) => tier.foot + height * share;
  const bands: [number, number, boolean][] = [
    [0, 0.28, false],
    [0.28, 0.36, true],
    [0.36, 0.62, false],
    [0.62, 0.7, true],
    [0.7, 0.97, false],
  ];
  const front = frontOf(scene, tier.outline);
  for (const [low, high, isFilling] of bands) {
    const edge = inset(tier.outline, isFilling ? -0.8 : 0.6);
    const fill = sideFill(ink, scene, edge, { color: isFilling ? filling : sponge });
    ink.add(path(strip(scene, frontOf(scene, edge), at(low), at(high)), { fill }));
    if (isFilling) edgeLines(ink, scene, { front, low: at(low), high: at(high) });
    else crumbs(ink, scene, { front, low: at(low), high: at(high), random, sponge });
  }
  veil(ink, scene, tier, { coat, random });
}

/** The part of a side between two heights that faces the eye. */
function strip(scene: Scene, front: readonly EdgePoint[], low: number, high: number): string {
  const along = (z: number) => front.map(({ x, y }) => scene.project(x, y, z));
  return `${spots([...along(low), ...along(high).reverse()])}Z`;
}

function edgeLines(
  ink: Ink,
  scene: Scene,
  { front, low, high }: { front: readonly EdgePoint[]; low: number; high: number },
): void {
  const line = (z: number) => spots(front.map(({ x, y }) => scene.project(x, y, z)));
  ink.add(path(line(low), mark(DARK, 0.3, 1.2 * scene.scale)));
  ink.add(path(line(high - 0.8), mark('#fff', 0.28, 1.1 * scene.scale)));
  ink.add(path(line(high + 0.4), mark(DARK, 0.16, 0.8 * scene.scale)));
}

function crumbs(ink: Ink, scene: Scene, { front, low, high, random, sponge }: Crumbs): void {
  const [holes, lights] = [[] as string[], [] as string[]];
  for (let count = 0; count < front.length * 1.6; count++) {
    const { x, y } = front[3 + Math.floor(random() * (front.length - 6))] as EdgePoint;
    const [px, py] = scene.project(x, y, low + 2 + random() * (high - low - 4));
    const dash = `M${round(px + (random() - 0.5) * 8, 10)} ${round(py, 10)}h${round(0.5 + random() * 2.4, 10)}`;
    (count % 3 === 0 ? lights : holes).push(dash);
  }
  ink.add(path(holes.join(''), mark(toHex(tone(sponge, -1)), 0.4, 0.95 * scene.scale)));
  ink.add(path(lights.join(''), mark(toHex(tone(sponge, 0.5)), 0.5, 0.8 * scene.scale)));
}
type Crumbs = { front: readonly EdgePoint[]; low: number; high: number; random: () => number; sponge: Rgb };

/** A veil of icing over all of it, and level smears where the scraper left more. */
function veil(ink: Ink, scene: Scene, tier: Tier, { coat, random }: { coat: Coat; random: () => number }): void {
  const front = frontOf(scene, tier.outline);
  const stroke = sideFill(ink, scene, tier.outline, coat);
  ink.add(path(strip(scene, front, tier.foot, tier.top - coat.edge), { fill: stroke, 'fill-opacity': 0.16 }));
  for (const wide of [2.2, 4, 6.5]) {
    const smears: string[] = [];
    for (let count = 0; count < 15; count++) {
      const length = Math.round(front.length * (0.06 + random() * 0.24));
      const from = Math.round(random() * (front.length + length)) - length;
      const part = front.slice(Math.max(1, from), Math.max(1, Math.min(front.length - 1, from + length)));
      const z = tier.foot + 5 + random() * (tier.height - 12);
      const rise = (random() - 0.5) * 3;
      const line = part.map(({ x, y }, index) => scene.project(x, y, z + (rise * index) / part.length));
      if (line.length > 2) smears.push(spots(line));
    }
    ink.add(path(smears.join(''), { ...mark('', 0.2 + 0.4 / wide, wide * scene.scale), stroke }));
  }
}
