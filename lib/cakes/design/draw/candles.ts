import { parseColor, toHex, tone } from './color.ts';
import { ball } from './fruit.ts';
import { type Ink, path, round, use } from './ink.ts';
import type { Scene, Tier } from './scene.ts';

/** Of each digit the line that its candle follows, in a box of .56 × 1 that stands on y = 1. */
const digits = [
  'M.28.06C.5.06.5.94.28.94C.06.94.06.06.28.06Z',
  'M.12.24L.3.06L.3.94',
  'M.08.28C.08-.02.5-.02.48.3C.46.52.1.7.06.94L.5.94',
  'M.08.2C.14 0 .48.02.47.27C.46.46.3.48.22.48C.34.48.5.52.5.71C.5.98.1 1.02.05.78',
  'M.36.06L.05.66L.52.66M.38.42L.38.94',
  'M.46.07L.13.07L.1.45C.24.36.5.4.5.66C.5.98.12 1 .05.8',
  'M.42.08C.14.2.06.44.06.66C.06.98.5 1.02.5.7C.5.4.12.4.07.66',
  'M.05.07L.5.07C.36.34.22.6.2.94',
  'M.28.48C.02.44.04.06.28.06C.52.06.54.44.28.48C-.02.52 0 .94.28.94C.56.94.58.52.28.48Z',
  'M.49.34C.44.62.06.6.06.32C.06-.02.5-.02.5.36C.5.66.4.86.16.93',
];

/** Where the wick leaves each. */
const wicks = [0.28, 0.3, 0.28, 0.28, 0.36, 0.3, 0.4, 0.28, 0.28, 0.28];

const WAX = parseColor('#f2c65a');

/** Candles in the shape of a number, lit, on the topmost tier; from above they lie flat, so that they can be read. */
export function drawCandles(ink: Ink, scene: Scene, number: number, back: number): void {
  const tier = scene.tiers.at(-1) as Tier;
  const drawn = String(number);
  const height = Math.max(34, Math.min(54, tier.width * 0.27)) * scene.scale;
  const advance = height * 0.7;
  const [cx, cy] = scene.project(0, (tier.width / 2) * back, tier.top);
  for (const [at, digit] of Array.from(drawn, Number).entries()) {
    const x = cx + (at - (drawn.length - 1) / 2) * advance;
    const stick = scene.view === 'top' ? 0 : height * 0.2;
    const y = scene.view === 'top' ? cy + height / 2 : cy - stick;
    if (stick > 0) drawStick(ink, { x, y: cy, height, stick });
    ink.add(use(digitSymbol(ink, digit), [height, 0, 0, height, x - 0.28 * height, y - height]));
    if (scene.view !== 'top') {
      ink.add(
        use(flame(ink), [height, 0, 0, height, x + ((wicks[digit] as number) - 0.28) * height, y - height * 0.97]),
      );
    }
  }
}

function drawStick(ink: Ink, { x, y, height, stick }: { x: number; y: number; height: number; stick: number }): void {
  const shadow = ink.symbol('candle shadow', () =>
    path(ball(0, 0, 0.5), {
      fill: ink.gradient('radial', { cx: 0, cy: 0, r: 0.5 }, [
        { at: 0, color: [58, 26, 16], opacity: 0.5 },
        { at: 1, color: [58, 26, 16], opacity: 0 },
      ]),
    }),
  );
  ink.add(use(shadow, [height * 0.7, 0, 0, height * 0.16, x + height * 0.12, y + 1]));
  const half = height * 0.022;
  const d = `M${round(x - half, 10)} ${round(y, 10)}v${round(-stick - height * 0.08, 10)}h${round(2 * half, 10)}v${round(stick + height * 0.08, 10)}Z`;
  ink.add(path(d, { fill: '#fdf8ee', stroke: '#b89f84', 'stroke-width': 0.6 }));
}

/** A strand of wax: dark where it turns away, light along its ridge, with a pale icing line around. */
function digitSymbol(ink: Ink, digit: number): string {
  return ink.symbol(`digit ${digit}`, () => {
    const d = digits[digit] as string;
    const strand = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
    const layer = (color: string, width: number, dx = 0, dy = 0, opacity = 1) =>
      path(d, {
        ...strand,
        stroke: color,
        'stroke-width': width,
        'stroke-opacity': opacity,
        transform: dx === 0 && dy === 0 ? undefined : `translate(${dx} ${dy})`,
      });
    return (
      layer('#3a1a10', 0.2, 0.03, 0.03, 0.18) +
      layer(toHex(tone(parseColor('#c98a2a'), -0.5)), 0.2, 0.012, 0.012) +
      layer('#fdf6e6', 0.19) +
      layer(toHex(tone(WAX, -0.5)), 0.145, 0.006, 0.008) +
      layer(toHex(WAX), 0.125, -0.004, -0.004) +
      layer(toHex(tone(WAX, 0.4)), 0.06, -0.014, -0.016, 0.75) +
      layer('#ffffff', 0.018, -0.028, -0.03, 0.85)
    );
  });
}

/** Its foot at 0. */
function flame(ink: Ink): string {
  return ink.symbol('flame', () => {
    const glow = ink.gradient('radial', { cx: 0, cy: -0.2, r: 0.42 }, [
      { at: 0, color: [255, 205, 96], opacity: 0.55 },
      { at: 0.45, color: [255, 180, 70], opacity: 0.17 },
      { at: 1, color: [255, 170, 60], opacity: 0 },
    ]);
    const fire = ink.gradient('radial', { cx: 0, cy: -0.1, r: 0.26 }, [
      { at: 0, color: [255, 255, 240] },
      { at: 0.4, color: [255, 228, 120] },
      { at: 0.8, color: [252, 160, 44] },
      { at: 1, color: [238, 106, 32] },
    ]);
    return (
      path(ball(0, -0.2, 0.42), { fill: glow }) +
      path('M0 .0L.004-.08', { fill: 'none', stroke: '#3a2a22', 'stroke-width': 0.022, 'stroke-linecap': 'round' }) +
      path('M.01-.38C.05-.28.1-.2.085-.12C.075-.06.04-.03 0-.03C-.04-.03-.08-.06-.085-.12C-.09-.2-.02-.26.01-.38Z', {
        fill: fire,
      })
    );
  });
}
