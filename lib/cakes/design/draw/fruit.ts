import { chance } from './chance.ts';
import { parseColor, type Rgb, toHex, tone } from './color.ts';
import { type Ink, path, round } from './ink.ts';
import { cos, sin, TAU } from './trigonometry.ts';

/** Fruit to be laid on a cake: symbols about a unit large around their middle, standing on .4. */

const at = (value: number) => round(value, 1000);
export function ball(x: number, y: number, r: number): string {
  return `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`;
}

/** A round thing's shading: light from its upper left. */
export function round3d(ink: Ink, color: Rgb, { cx = -0.14, cy = -0.18, r = 0.72 } = {}): string {
  return ink.gradient('radial', { cx, cy, r }, [
    { at: 0, color: tone(color, 0.42) },
    { at: 0.3, color: tone(color, 0.1) },
    { at: 0.7, color: tone(color, -0.4) },
    { at: 1, color: tone(color, -1) },
  ]);
}

export function raspberry(ink: Ink): string {
  return ink.symbol('raspberry', () => {
    const color = parseColor('#cf2646');
    const drupes: string[] = [];
    const glints: string[] = [];
    const rows = [
      { y: -0.3, count: 3, half: 0.2 },
      { y: -0.12, count: 4, half: 0.33 },
      { y: 0.06, count: 5, half: 0.36 },
      { y: 0.22, count: 4, half: 0.28 },
      { y: 0.35, count: 3, half: 0.14 },
    ];
    for (const { y, count, half } of rows) {
      for (let index = 0; index < count; index++) {
        const x = -half + (2 * half * index) / (count - 1);
        const dark = 0.25 - (x + y) * 0.9;
        drupes.push(
          path(ball(x, y, 0.125), {
            fill: toHex(tone(color, Math.max(-0.9, Math.min(0.2, dark)) - 0.12)),
            stroke: '#6d0f26',
            'stroke-width': 0.02,
            'stroke-opacity': 0.55,
          }),
        );
        glints.push(ball(x - 0.04, y - 0.045, 0.03));
      }
    }
    return (
      path('M-.42-.1C-.4-.46.4-.46.42-.1C.42.2.2.48 0 .48C-.2.48-.42.2-.42-.1Z', { fill: '#7f1530' }) +
      drupes.join('') +
      path(glints.join(''), { fill: '#fff', 'fill-opacity': 0.62 })
    );
  });
}

export function blueberry(ink: Ink): string {
  return ink.symbol('blueberry', () => {
    const body = parseColor('#46538f');
    const crown = Array.from({ length: 10 }, (_, point) => {
      const reach = point % 2 === 0 ? 0.17 : 0.08;
      return `${point === 0 ? 'M' : 'L'}${at(0.06 + reach * cos((point / 10) * TAU))} ${at(-0.14 + reach * 0.8 * sin((point / 10) * TAU))}`;
    }).join('');
    return (
      path(ball(0, 0, 0.46), { fill: round3d(ink, body) }) +
      path('M-.4-.1C-.36-.4-.06-.5.14-.42C-.1-.36-.26-.2-.28.06C-.34.1-.42.04-.4-.1Z', {
        fill: '#cdd6f2',
        'fill-opacity': 0.4,
      }) +
      path(`${crown}Z`, { fill: '#232a55' }) +
      path(ball(0.06, -0.14, 0.07), { fill: '#151a38' })
    );
  });
}

export function strawberry(ink: Ink): string {
  return ink.symbol('strawberry', () => {
    const random = chance(41);
    const seeds: string[] = [];
    for (let row = 0; row < 6; row++) {
      const y = -0.24 + row * 0.125;
      const half = 0.37 * (1 - row * 0.13);
      const count = 5 - Math.floor(row / 2);
      for (let index = 0; index < count; index++) {
        const x = -half + (2 * half * (index + 0.5 + (row % 2) * 0.2)) / count;
        seeds.push(`M${at(x)} ${at(y + random() * 0.03)}l.006 .03`);
      }
    }
    return (
      path('M0-.4C.3-.48.5-.26.44 0C.38.24.16.5 0 .5C-.16.5-.38.24-.44 0C-.5-.26-.3-.48 0-.4Z', {
        fill: round3d(ink, parseColor('#d8283a'), { r: 0.8 }),
      }) +
      path(seeds.join(''), {
        fill: 'none',
        stroke: '#7c1020',
        'stroke-width': 0.05,
        'stroke-linecap': 'round',
        'stroke-opacity': 0.55,
      }) +
      path(seeds.join(''), { fill: 'none', stroke: '#f7d98a', 'stroke-width': 0.032, 'stroke-linecap': 'round' }) +
      path('M-.34-.1C-.34-.26-.24-.34-.14-.34C-.24-.26-.28-.14-.28 .0C-.32.02-.34-.04-.34-.1Z', {
        fill: '#fff',
        'fill-opacity': 0.5,
      }) +
      path(
        'M0-.34C-.1-.28-.26-.24-.36-.32C-.28-.4-.2-.42-.12-.42C-.2-.48-.22-.54-.2-.58C-.1-.54-.04-.48 0-.43C.06-.52.12-.56.22-.56C.2-.5.18-.46.12-.42C.22-.42.3-.4.36-.3C.24-.24.1-.28 0-.34Z',
        { fill: '#5f8f3d' },
      ) +
      path('M0-.36C-.1-.32-.24-.28-.33-.32M0-.36C.1-.32.22-.28.33-.3', {
        fill: 'none',
        stroke: '#3c6426',
        'stroke-width': 0.025,
      })
    );
  });
}

/** Cut lengthwise. */
export function fig(ink: Ink): string {
  return ink.symbol('fig', () => {
    const random = chance(17);
    const seeds = Array.from({ length: 46 }, () => {
      const [angle, reach] = [random() * TAU, Math.sqrt(random()) * 0.25];
      return ball(reach * cos(angle), 0.1 + reach * sin(angle), 0.012 + random() * 0.012);
    });
    const flesh = ink.gradient('radial', { cx: 0, cy: 0.1, r: 0.36 }, [
      { at: 0, color: parseColor('#8e2240') },
      { at: 0.35, color: parseColor('#c8465a') },
      { at: 0.8, color: parseColor('#e58a86') },
      { at: 1, color: parseColor('#f3c9b4') },
    ]);
    return (
      path(
        'M0-.56C.06-.4.12-.32.26-.18C.44-.02.5.14.42.3C.34.48.16.54 0 .54C-.16.54-.34.48-.42.3C-.5.14-.44-.02-.26-.18C-.12-.32-.06-.4 0-.56Z',
        { fill: round3d(ink, parseColor('#5b3357'), { r: 0.9 }) },
      ) +
      path(
        'M0-.4C.06-.28.12-.22.22-.12C.36 0 .41.14.35.28C.28.42.14.46 0 .46C-.14.46-.28.42-.35.28C-.41.14-.36 0-.22-.12C-.12-.22-.06-.28 0-.4Z',
        { fill: '#f4e4cf' },
      ) +
      path(
        'M0-.22C.06-.14.12-.1.18-.04C.3.06.33.16.28.27C.22.38.12.4 0 .4C-.12.4-.22.38-.28.27C-.33.16-.3.06-.18-.04C-.12-.1-.06-.14 0-.22Z',
        { fill: flesh },
      ) +
      path(seeds.join(''), { fill: '#f8dfae', 'fill-opacity': 0.9 }) +
      path('M-.36.22C-.4.1-.3-.04-.2-.12', {
        fill: 'none',
        stroke: '#fff',
        'stroke-opacity': 0.7,
        'stroke-width': 0.035,
        'stroke-linecap': 'round',
      })
    );
  });
}

/** A slice, of an orange or a lemon. */
export function citrus(ink: Ink, kind: 'orange' | 'lemon'): string {
  return ink.symbol(kind, () => {
    const [peel, flesh] = kind === 'orange' ? ['#e8821e', '#f7a23a'] : ['#e9bd1c', '#f8dc58'];
    const parts = 9;
    const segments = Array.from({ length: parts }, (_, index) => {
      const [from, to] = [(index + 0.09) / parts, (index + 0.91) / parts].map((share) => share * TAU) as [
        number,
        number,
      ];
      const middle = (from + to) / 2;
      const on = (angle: number, reach: number) => `${at(reach * cos(angle))} ${at(reach * sin(angle))}`;
      return `M${on(middle, 0.06)}L${on(from, 0.36)}Q${on(middle, 0.42)} ${on(to, 0.36)}Z`;
    });
    const light = ink.gradient('radial', { cx: -0.1, cy: -0.12, r: 0.5 }, [
      { at: 0, color: tone(parseColor(flesh as string), 0.45) },
      { at: 0.6, color: parseColor(flesh as string) },
      { at: 1, color: parseColor(peel as string) },
    ]);
    const glints = segments.map((_, index) => {
      const angle = ((index + 0.4) / parts) * TAU;
      return `M${at(0.2 * cos(angle))} ${at(0.2 * sin(angle))}L${at(0.3 * cos(angle))} ${at(0.3 * sin(angle))}`;
    });
    return (
      path(ball(0.02, 0.035, 0.49), { fill: toHex(tone(parseColor(peel as string), -0.8)) }) +
      path(ball(0, 0, 0.49), { fill: peel }) +
      path(ball(0, 0, 0.44), { fill: '#fdf1d6' }) +
      path(segments.join(''), { fill: light, stroke: light, 'stroke-width': 0.03, 'stroke-linejoin': 'round' }) +
      path(glints.join(''), {
        fill: 'none',
        stroke: '#fff',
        'stroke-opacity': 0.5,
        'stroke-width': 0.025,
        'stroke-linecap': 'round',
      })
    );
  });
}
