/** Colours as red, green and blue from 0 to 255, mixed by plain arithmetic. */
export type Rgb = readonly [number, number, number];

export function parseColor(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toHex([red, green, blue]: Rgb): string {
  const channel = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  return `#${(0x1000000 + channel(red) * 0x10000 + channel(green) * 0x100 + channel(blue)).toString(16).slice(1)}`;
}

export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** What a colour becomes in shade: darker and warmer, as light between cakes has passed through icing. */
const SHADE: Rgb = [0.66, 0.52, 0.5];
const LIGHT: Rgb = [255, 252, 244];

/** From -1, in deep shade, to 1, in full light; at 0 it is the colour itself. */
export function tone(color: Rgb, level: number): Rgb {
  if (level >= 0) return mix(color, LIGHT, level);
  return mix(color, [color[0] * SHADE[0], color[1] * SHADE[1], color[2] * SHADE[2]], -level);
}

/** How bright it looks, from 0 to 1; close to the luminance of WCAG with a square in place of its curve. */
export function brightness([red, green, blue]: Rgb): number {
  const share = (value: number) => (value / 255) * (value / 255);
  return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
}
