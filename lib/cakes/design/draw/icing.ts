import type { CakeDesign } from '../schema.ts';
import { chance } from './chance.ts';
import { brightness, mix, parseColor, type Rgb, toHex, tone } from './color.ts';
import { glossy } from './drip.ts';
import { type Ink, path, round, use } from './ink.ts';
import { sideFill } from './light.ts';
import { type EdgePoint, inset, type Outline } from './outline.ts';
import { frontOf, ring, type Scene, type Spot, spots, type Tier } from './scene.ts';
import type { Coat } from './tier.ts';
import { sin, TAU } from './trigonometry.ts';

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

/** The icing's surface: how it takes light, and what the palette knife leaves on it. */
export function coatOf({ icing }: CakeDesign, color: Rgb): Coat {
  switch (icing) {
    case 'fondant':
      return { color, edge: 13 };
    case 'ganache':
      return { color, edge: 8, paint: glossy };
    case 'naked':
      return { color: mix(color, [255, 250, 240], 0.1), edge: 3 };
    case 'whipped-cream':
      return { color: mix(color, [255, 254, 250], 0.16), edge: 9 };
    default:
      return { color, edge: 6 };
  }
}

export function drawSide(ink: Ink, scene: Scene, tier: Tier, iced: Iced): void {
  if (scene.rise > 0) sides[iced.design.icing](ink, scene, tier, iced);
}
type Iced = { design: CakeDesign; coat: Coat };

export function drawTop(ink: Ink, scene: Scene, topped: Topped): void {
  tops[topped.icing](ink, scene, topped);
}
type Topped = { tier: Tier; edge: Outline; icing: CakeDesign['icing']; coat: Coat };

const mark = (color: string, opacity: number, width: number) => ({
  fill: 'none',
  stroke: color,
  'stroke-opacity': opacity,
  'stroke-width': round(width, 10),
  'stroke-linecap': 'round',
});
const DARK = '#4a2414';
/** Where light falls on a ridge: nearly white on pale icing, a little lighter than a dark one. */
const lightOf = ({ color }: Coat) => toHex(tone(color, 0.12 + 0.6 * brightness(color)));

/** Level lines that a comb leaves on a side that turns: a furrow in shade, and light on the ridge below it. */
function comb(ink: Ink, scene: Scene, tier: Tier, { coat }: Iced): void {
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
function dollops(ink: Ink, scene: Scene, tier: Tier, { coat }: Iced): void {
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
function reflections(ink: Ink, scene: Scene, tier: Tier): void {
  const front = frontOf(scene, tier.outline);
  streak(ink, scene, tier, { front, from: 0.2, to: 0.3, opacity: 0.34 });
  streak(ink, scene, tier, { front, from: 0.325, to: 0.345, opacity: 0.22 });
  streak(ink, scene, tier, { front, from: 0.86, to: 0.91, opacity: 0.14 });
}

function satin(ink: Ink, scene: Scene, tier: Tier): void {
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

/** Three sponges and two fillings, and a veil of icing that the scraper left. */
function layers(ink: Ink, scene: Scene, tier: Tier, { design, coat }: Iced): void {
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

/** The turn of a palette knife on a turning cake: from the edge to the middle. */
function spiral(ink: Ink, scene: Scene, { tier, edge, coat }: Topped): void {
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
function waves(ink: Ink, scene: Scene, { tier, edge, coat }: Topped): void {
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
function sheen(ink: Ink, scene: Scene, { tier, edge }: Topped): void {
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

const sides: Record<CakeDesign['icing'], (ink: Ink, scene: Scene, tier: Tier, iced: Iced) => void> = {
  buttercream: comb,
  'whipped-cream': dollops,
  ganache: reflections,
  fondant: satin,
  naked: layers,
};
const tops: Record<CakeDesign['icing'], (ink: Ink, scene: Scene, topped: Topped) => void> = {
  buttercream: spiral,
  naked: spiral,
  'whipped-cream': waves,
  ganache: sheen,
  fondant: sheen,
};
