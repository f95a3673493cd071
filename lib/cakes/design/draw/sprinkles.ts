import type { CakeDesign } from '../schema.ts';
import { chance } from './chance.ts';
import { parseColor } from './color.ts';
import { ball, round3d } from './fruit.ts';
import { type Ink, path, round, use } from './ink.ts';
import { type EdgePoint, inset } from './outline.ts';
import { frontOf, type Scene, type Spot } from './scene.ts';
import { cos, sin, TAU } from './trigonometry.ts';

type Kind = Exclude<CakeDesign['sprinkles'], 'none'>;

const CONFETTI = ['#e2576b', '#f2b93b', '#5fa8d3', '#7fb069', '#f08a4b', '#a77bc8', '#fffaf0'];

/** Strewn along the edge of every tier, thinner towards its middle, and a few that stuck to the side. */
export function drawSprinkles(ink: Ink, scene: Scene, kind: Kind, isWritten: boolean): void {
  const random = chance(kind.length * 101);
  const spots: Spot[] = [];
  for (const [index, tier] of scene.tiers.entries()) {
    const edge = inset(tier.outline, 10);
    const next = scene.tiers[index + 1];
    const inner = next ? (next.width + 12) / tier.width : isWritten ? 0.78 : 0.3;
    const any = () => edge.points[Math.floor(random() * edge.points.length)] as EdgePoint;
    for (let count = 0; count < tier.width * 0.42; count++) {
      const { x, y } = any();
      const reach = 1 - (1 - inner) * random() * (0.4 + 0.6 * random());
      if (next && scene.turn(x, y)[1] > 0 && scene.view !== 'top') continue;
      spots.push(scene.project(x * reach, y * reach, tier.top + 0.4));
    }
    if (scene.rise === 0) continue;
    const front = frontOf(scene, tier.outline);
    for (let count = 0; count < tier.width * 0.22; count++) {
      const { x, y } = front[2 + Math.floor(random() * (front.length - 4))] as EdgePoint;
      const down = random() * random();
      spots.push(scene.project(x, y, tier.top - 14 - down * tier.height * 0.6));
    }
  }
  strew[kind](ink, scene, spots, random);
}

const strew: Record<Kind, (ink: Ink, scene: Scene, spots: readonly Spot[], random: () => number) => void> = {
  confetti: (ink, scene, spots, random) => {
    const strands = CONFETTI.map(() => [] as string[]);
    for (const [at, [x, y]] of spots.entries()) {
      const angle = random() * TAU;
      const [dx, dy] = [cos(angle) * 2.2 * scene.scale, sin(angle) * 1.5 * scene.scale];
      strands[at % CONFETTI.length]?.push(
        `M${round(x - dx, 10)} ${round(y - dy, 10)}l${round(2 * dx, 10)} ${round(2 * dy, 10)}`,
      );
    }
    const width = round(1.9 * scene.scale, 100);
    const drawn = { fill: 'none', 'stroke-linecap': 'round' } as const;
    const all = strands.flat().join('');
    ink.add(
      path(all, {
        ...drawn,
        stroke: '#3a1a10',
        'stroke-opacity': 0.25,
        'stroke-width': width,
        transform: `translate(.8 ${round(0.6 * scene.scale, 100)})`,
      }),
    );
    for (const [at, color] of CONFETTI.entries()) {
      ink.add(path(strands[at]?.join('') ?? '', { ...drawn, stroke: color, 'stroke-width': width }));
    }
    ink.add(
      path(all, {
        ...drawn,
        stroke: '#fff',
        'stroke-opacity': 0.45,
        'stroke-width': round(0.5 * scene.scale, 100),
        transform: `translate(-.3 ${round(-0.45 * scene.scale, 100)})`,
      }),
    );
  },
  pearls: (ink, scene, spots, random) => {
    const pearl = ink.symbol(
      'pearl',
      () =>
        path(ball(0.1, 0.16, 0.5), { fill: '#3a1a10', 'fill-opacity': 0.2 }) +
        path(ball(0, 0, 0.5), { fill: round3d(ink, parseColor('#f3e9e1')) }) +
        path(ball(-0.16, -0.18, 0.12), { fill: '#fff' }),
    );
    for (const [x, y] of spots) {
      const size = (3.2 + random() * 2.6) * scene.scale;
      ink.add(use(pearl, [size, 0, 0, size, x, y]));
    }
  },
  gold: (ink, scene, spots, random) => {
    const fill = ink.gradient('linear', { x1: -0.5, y1: -0.5, x2: 0.5, y2: 0.5 }, [
      { at: 0, color: parseColor('#fff3bf') },
      { at: 0.35, color: parseColor('#e3b341') },
      { at: 0.6, color: parseColor('#a8741a') },
      { at: 1, color: parseColor('#f2d377') },
    ]);
    const flakes = [
      'M-.5-.1L-.2-.42L.16-.3L.5-.36L.36.1L.44.36L.02.28L-.3.46Z',
      'M-.4-.36L.04-.26L.34-.5L.5-.02L.2.14L.26.46L-.18.3L-.48.2Z',
    ].map((d, at) =>
      ink.symbol(
        `gold ${at}`,
        () => path(d, { fill: '#3a1a10', 'fill-opacity': 0.22, transform: 'translate(.06 .09)' }) + path(d, { fill }),
      ),
    );
    for (const [at, [x, y]] of spots.entries()) {
      const size = (2 + random() * random() * 7) * scene.scale;
      const angle = random() * TAU;
      ink.add(
        use(flakes[at % 2] as string, [
          cos(angle) * size,
          sin(angle) * size,
          -sin(angle) * size,
          cos(angle) * size * 0.8,
          x,
          y,
        ]),
      );
    }
  },
};
