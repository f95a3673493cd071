import { mix, parseColor, type Rgb } from './color.ts';
import { type Ink, path, round } from './ink.ts';
import type { Scene, Tier } from './scene.ts';

const PORCELAIN = parseColor('#f7f1e8');
const SHADOW = parseColor('#3a2015');

/** The plate under the cake, on a foot where one is seen, and the shadow that it casts on whatever page it stands. */
export function drawStand(ink: Ink, scene: Scene): void {
  const { scale, depth, rise, project } = scene;
  const bottom = scene.tiers[0] as Tier;
  const reach = Math.max(...bottom.outline.points.map(({ x, y }) => Math.sqrt(x * x + y * y)));
  const [cx, cy] = project(0, 0, 0);
  const rx = Math.min((reach + 26) * scale, 378);
  const plate = { cx, cy, rx, ry: rx * depth };
  if (scene.view === 'top') {
    shadow(ink, { cx: cx + 8, cy: cy + 12, rx: rx + 14, ry: rx + 14 }, 0.34);
    drawPlate(ink, plate, 0);
    return;
  }
  const rim = 13 * rise;
  const foot = { cx, cy: cy + rim + 74 * rise + 190 * depth, rx: rx * 0.4, ry: rx * 0.4 * depth };
  shadow(ink, { cx: cx + 14, cy: foot.cy + 8, rx: rx * 0.9, ry: Math.max(12, rx * 0.9 * depth * 0.62) }, 0.36);
  drawFoot(ink, plate, foot, rim);
  drawPlate(ink, plate, rim);
}

type Disc = { cx: number; cy: number; rx: number; ry: number };

function disc({ cx, cy, rx, ry }: Disc): string {
  const [x, y, a, b] = [cx, cy, rx, ry].map((value) => round(value, 10)) as [number, number, number, number];
  return `M${round(x - a, 10)} ${y}A${a} ${b} 0 1 0 ${round(x + a, 10)} ${y}A${a} ${b} 0 1 0 ${round(x - a, 10)} ${y}Z`;
}

function shadow(ink: Ink, place: Disc, opacity: number): void {
  const { cx, cy, rx, ry } = place;
  const fill = ink.gradient(
    'radial',
    {
      cx: 0,
      cy: 0,
      r: rx,
      gradientTransform: `translate(${round(cx, 10)} ${round(cy, 10)}) scale(1 ${round(ry / rx, 1000)})`,
    },
    [
      { at: 0, color: SHADOW, opacity },
      { at: 0.55, color: SHADOW, opacity: opacity * 0.62 },
      { at: 0.8, color: SHADOW, opacity: opacity * 0.2 },
      { at: 1, color: SHADOW, opacity: 0 },
    ],
  );
  ink.add(path(disc(place), { fill }));
}

function across(ink: Ink, { cx, rx }: Disc, tones: readonly (readonly [number, number])[]): string {
  return ink.gradient(
    'linear',
    { x1: cx - rx, x2: cx + rx, y1: 0, y2: 0 },
    tones.map(([at, dark]) => ({ at, color: porcelain(dark) })),
  );
}

/** Warm grey where it is darker. */
function porcelain(dark: number): Rgb {
  return mix(PORCELAIN, dark < 0 ? [255, 255, 255] : [120, 96, 84], Math.abs(dark));
}

function drawFoot(ink: Ink, plate: Disc, foot: Disc, rim: number): void {
  const neck = plate.rx * 0.13;
  const [left, right] = [plate.cx - neck, plate.cx + neck];
  const high = plate.cy + plate.ry * 0.3;
  const low = foot.cy - 6;
  const y = (value: number) => round(value, 10);
  const wide = foot.rx * 0.97;
  ink.add(
    path(disc({ ...foot, cy: foot.cy + 7 }), {
      fill: across(ink, foot, [
        [0, 0.5],
        [0.3, 0.2],
        [1, 0.75],
      ]),
    }),
  );
  ink.add(
    path(disc(foot), {
      fill: across(ink, foot, [
        [0, 0.24],
        [0.28, -0.2],
        [0.55, 0.12],
        [1, 0.5],
      ]),
    }),
  );
  const stem = `M${y(left)} ${y(high)}C${y(left)} ${y(low - 26)} ${y(foot.cx - neck * 1.2)} ${y(low - 6)} ${y(foot.cx - wide)} ${y(foot.cy)}A${y(wide)} ${y(foot.ry)} 0 0 0 ${y(foot.cx + wide)} ${y(foot.cy)}C${y(foot.cx + neck * 1.2)} ${y(low - 6)} ${y(right)} ${y(low - 26)} ${y(right)} ${y(high)}Z`;
  ink.add(
    path(stem, {
      fill: across(ink, foot, [
        [0, 0.3],
        [0.3, 0.02],
        [0.42, -0.4],
        [0.52, 0.12],
        [0.72, 0.52],
        [1, 0.42],
      ]),
    }),
  );
  // The plate's own shadow on its foot.
  const shade = ink.gradient('linear', { x1: 0, x2: 0, y1: plate.cy + plate.ry + rim - 6, y2: foot.cy }, [
    { at: 0, color: SHADOW, opacity: 0.5 },
    { at: 0.6, color: SHADOW, opacity: 0.1 },
    { at: 1, color: SHADOW, opacity: 0 },
  ]);
  ink.add(path(stem, { fill: shade }));
}

function drawPlate(ink: Ink, plate: Disc, rim: number): void {
  if (rim > 0) {
    const under = { ...plate, cy: plate.cy + rim, rx: plate.rx * 0.985, ry: plate.ry * 0.985 };
    ink.add(
      path(disc(under), {
        fill: across(ink, plate, [
          [0, 0.5],
          [0.22, 0.22],
          [0.34, 0.1],
          [0.6, 0.4],
          [1, 0.8],
        ]),
      }),
    );
    ink.add(
      path(disc({ ...plate, cy: plate.cy + 3 }), {
        fill: across(ink, plate, [
          [0, 0.32],
          [0.3, 0.02],
          [0.6, 0.26],
          [1, 0.62],
        ]),
      }),
    );
  }
  ink.add(
    path(disc(plate), {
      fill: across(ink, plate, [
        [0, 0.12],
        [0.3, -0.5],
        [0.6, 0.02],
        [1, 0.3],
      ]),
    }),
  );
  const well = { ...plate, rx: plate.rx * 0.9, ry: plate.ry * 0.9 };
  ink.add(path(disc(well), { fill: 'none', stroke: toStroke(0.36), 'stroke-width': 1.4, opacity: 0.5 }));
  ink.add(
    path(disc({ ...well, cy: well.cy + 1.4 }), { fill: 'none', stroke: '#fff', 'stroke-width': 1.4, opacity: 0.8 }),
  );
}

function toStroke(dark: number): string {
  const [r, g, b] = porcelain(dark).map(Math.round);
  return `rgb(${r},${g},${b})`;
}
