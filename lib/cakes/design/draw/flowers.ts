import { parseColor, toHex, tone } from './color.ts';
import { ball } from './fruit.ts';
import { type Ink, path, round } from './ink.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** Flowers and leaves to be laid on a cake: symbols about a unit large around their middle. */

const at = (value: number) => round(value, 1000);

/** Petals from the outside in, each over the one before it, the last ones rolled to a bud. */
export function rose(ink: Ink, hex: string): string {
  return ink.symbol(`rose ${hex}`, () => {
    const color = parseColor(hex);
    const rows = [
      { count: 6, reach: 0.27, size: 0.25, level: -0.5, turn: 0 },
      { count: 5, reach: 0.2, size: 0.22, level: -0.24, turn: 0.11 },
      { count: 5, reach: 0.12, size: 0.17, level: 0, turn: 0.03 },
      { count: 3, reach: 0.06, size: 0.12, level: 0.18, turn: 0.2 },
    ];
    const petals = rows.flatMap(({ count, reach, size, level, turn }) =>
      Array.from({ length: count }, (_, index) => {
        const angle = (index / count + turn) * TAU;
        const [x, y] = [reach * cos(angle), reach * sin(angle)];
        const light = level - (x + y) * 0.7;
        const rim = tone(color, Math.min(0.75, light + 0.45));
        return (
          path(ball(x * 1.04 + 0.015, y * 1.04 + 0.025, size), { fill: toHex(tone(color, -1)), 'fill-opacity': 0.45 }) +
          path(ball(x, y, size), { fill: toHex(rim) }) +
          path(ball(x * 0.8, y * 0.8, size * 0.93), { fill: toHex(tone(color, Math.max(-0.9, light))) })
        );
      }),
    );
    const bud = 'M-.07.02C-.08-.08.04-.1.07-.02C.08.06-.02.09-.03.03C-.03-.01.02-.02.03.01';
    return (
      petals.join('') +
      path(bud, {
        fill: 'none',
        stroke: toHex(tone(color, -1)),
        'stroke-opacity': 0.7,
        'stroke-width': 0.025,
        'stroke-linecap': 'round',
      })
    );
  });
}

export function daisy(ink: Ink): string {
  return ink.symbol('daisy', () => {
    const count = 15;
    const petal = (index: number, wide: number, reach: number) => {
      const angle = (index / count) * TAU;
      const [c, s] = [cos(angle), sin(angle)];
      const on = (along: number, aside: number) => `${at(c * along - s * aside)} ${at(s * along + c * aside)}`;
      return `M${on(0.08, 0)}C${on(0.22, -wide)} ${on(reach, -wide)} ${on(reach, 0)}C${on(reach, wide)} ${on(0.22, wide)} ${on(0.08, 0)}Z`;
    };
    const petals = Array.from({ length: count }, (_, index) => {
      const dark = cos((index / count) * TAU) + sin((index / count) * TAU);
      return path(petal(index, 0.1, 0.5), {
        fill: toHex(tone(parseColor('#fffaf0'), -0.12 - dark * 0.11)),
        stroke: '#b9a794',
        'stroke-width': 0.012,
        'stroke-opacity': 0.8,
      });
    });
    const eye = ink.gradient('radial', { cx: -0.04, cy: -0.05, r: 0.2 }, [
      { at: 0, color: parseColor('#ffe083') },
      { at: 0.6, color: parseColor('#eeb02c') },
      { at: 1, color: parseColor('#b8761a') },
    ]);
    const grains = Array.from({ length: 12 }, (_, index) =>
      ball(0.085 * cos((index / 12) * TAU), 0.085 * sin((index / 12) * TAU), 0.014),
    );
    return (
      petals.join('') +
      path(ball(0.01, 0.02, 0.15), { fill: '#8d6a2c', 'fill-opacity': 0.4 }) +
      path(ball(0, 0, 0.145), { fill: eye }) +
      path(grains.join(''), { fill: '#fff1b0', 'fill-opacity': 0.75 })
    );
  });
}

/** A sprig from its stem at the left to its tip at the right. */
export function lavender(ink: Ink): string {
  return ink.symbol('lavender', () => {
    const blossoms = Array.from({ length: 11 }, (_, index) => {
      const x = -0.08 + index * 0.055;
      const size = 0.068 - index * 0.0032;
      const light = index % 2 === 0 ? 0.12 : -0.25;
      return [-1, 1, 0].map(
        (side) =>
          path(ball(x + (side === 0 ? 0.02 : 0), side * size * 0.95, size), {
            fill: toHex(tone(parseColor('#8c76c2'), light - side * 0.3)),
            stroke: '#4c3c80',
            'stroke-opacity': 0.35,
            'stroke-width': 0.01,
          }) +
          path(ball(x - size * 0.2, side * size * 0.95 - size * 0.3, size * 0.32), {
            fill: '#d9cff5',
            'fill-opacity': 0.75,
          }),
      );
    });
    return (
      path('M-.5 .03C-.3-.02-.1 .01.1 0', {
        fill: 'none',
        stroke: '#6f8a56',
        'stroke-width': 0.035,
        'stroke-linecap': 'round',
      }) +
      path('M-.36.02C-.3-.1-.22-.12-.14-.12C-.2-.06-.28-.0-.36.02Z', { fill: '#7d9a62' }) +
      blossoms.flat().join('')
    );
  });
}

/** From its stem at the left to its tip at the right. */
export function leaf(ink: Ink): string {
  return ink.symbol('leaf', () => {
    const fill = ink.gradient('linear', { x1: 0, x2: 0, y1: -0.22, y2: 0.22 }, [
      { at: 0, color: parseColor('#93b56a') },
      { at: 0.5, color: parseColor('#6d9449') },
      { at: 1, color: parseColor('#486b31') },
    ]);
    return (
      path('M-.5 0C-.3-.26.16-.3.5 0C.16.28-.3.26-.5 0Z', { fill }) +
      path('M-.5 0C-.2-.04.2-.04.46 0M-.24-.03L-.1-.15M-.04-.04L.12-.15M-.24 0L-.1.12M-.04 0L.12.12', {
        fill: 'none',
        stroke: '#3b5a29',
        'stroke-opacity': 0.55,
        'stroke-width': 0.022,
        'stroke-linecap': 'round',
      })
    );
  });
}
