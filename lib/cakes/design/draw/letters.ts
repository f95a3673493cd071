import type { OutlineCommand } from '../faces.ts';
import type { InscriptionLayout, InscriptionLine } from '../inscription.ts';
import { brightness, mix, type Rgb, toHex, tone } from './color.ts';
import { type Ink, path, round, use } from './ink.ts';
import type { Scene, Spot } from './scene.ts';
import { cos, sin } from './trigonometry.ts';

/** From a place on the unrolled surface, in mm, into the picture. */
export type Surface = (x: number, y: number) => Spot;

/** Pipes an inscription: its shadow, a darker side below, the strand itself, and light along its ridge. */
export function drawLetters(
  ink: Ink,
  scene: Scene,
  layout: InscriptionLayout,
  { surface, color, ground }: Piping,
): void {
  const d = layout.lines.map((line) => lineOutline(line, layout.size, surface)).join('');
  if (d === '') return;
  const em = layout.size * scene.scale;
  const thick = em * 0.029;
  const isSoft = Math.abs(brightness(color) - brightness(ground)) < 0.16;
  const rim = rimFor(color, isSoft);
  const strand = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } as const;
  const letters = ink.symbol('letters', () => path(d, {}));
  const layer = (dx: number, dy: number, attributes: Record<string, string | number>) =>
    ink.add(use(letters, [1, 0, 0, 1, dx, dy], { ...strand, ...attributes }));
  const shadow = { fill: '#2a120a', stroke: '#2a120a' };
  layer(thick * 1.1, thick * 2, { ...shadow, 'stroke-width': thick * 2.2, opacity: 0.1 });
  layer(thick * 0.7, thick * 1.3, { ...shadow, 'stroke-width': thick * 1.4, opacity: 0.2 });
  layer(0, thick * 0.75, { fill: toHex(rim), stroke: toHex(rim), 'stroke-width': thick * 1.35 });
  layer(0, 0, { fill: toHex(tone(color, -0.12)), stroke: toHex(tone(color, -0.12)), 'stroke-width': thick * 1.1 });
  layer(-thick * 0.12, -thick * 0.3, {
    fill: toHex(tone(color, 0.16)),
    stroke: toHex(color),
    'stroke-width': thick * 0.6,
  });
  // What is light is filled, and the strand's own colour drawn around it: only the ridge stays light.
  layer(-thick * 0.25, -thick * 0.5, {
    fill: toHex(tone(color, 0.42)),
    stroke: toHex(tone(color, 0.1)),
    'stroke-width': thick * 1.15,
    opacity: 0.55,
  });
}
type Piping = { surface: Surface; color: Rgb; ground: Rgb };

/** The side of the strand that is in shade; much darker where the strand would hardly stand out from the icing. */
function rimFor(color: Rgb, isSoft: boolean): Rgb {
  const dark = tone(color, -0.85);
  return isSoft ? mix(dark, [66, 30, 20], 0.5) : dark;
}

/** The letters of a line as a path on a surface, to the hundredth of its unit. */
export function lineOutline(line: InscriptionLine, size: number, surface: Surface): string {
  const bend = bendFor(line);
  return line.letters
    .map(({ letter, x }) =>
      letter.outline
        .map((command) => mapped(command, (lx, ly) => surface(...bend((x + lx) * size - line.width / 2, ly * size))))
        .join(''),
    )
    .join('');
}

/** From along and above the line to the surface: straight on, or around the middle of its arc. */
function bendFor({ y, radius }: InscriptionLine): (along: number, above: number) => Spot {
  if (radius === null) return (along, above) => [along, y + above];
  return (along, above) => {
    const angle = along / radius;
    const reach = radius + above;
    return [reach * sin(angle), y - radius + reach * cos(angle)];
  };
}

function mapped(command: OutlineCommand, to: Surface): string {
  switch (command[0]) {
    case 'Z':
      return 'Z';
    case 'Q':
      return `Q${pair(to(command[1], command[2]))} ${pair(to(command[3], command[4]))}`;
    default:
      return command[0] + pair(to(command[1], command[2]));
  }
}

const pair = ([x, y]: Spot) => `${round(x, 100)} ${round(y, 100)}`;
